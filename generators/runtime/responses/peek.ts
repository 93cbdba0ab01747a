import { readBounded } from "./bounded-body.js";

/** More than any message about an error needs. */
const BOUNDS = { bytes: 64 * 1024, ms: 5_000 };

/**
 * The beginning of a response's body, at most 64 KiB of it, which stays there for
 * whoever reads it. Stops after 5 seconds if the body goes on.
 */
export async function peek(response: Response): Promise<Uint8Array> {
  return response.bodyUsed || !response.body
    ? new Uint8Array()
    : readBounded(response.clone(), BOUNDS);
}
