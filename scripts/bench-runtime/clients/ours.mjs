import {
  createClient,
  createThings,
  send,
  token as bearer,
} from "../generated/ours/src/index.ts";
import { get } from "../generated/ours/src/operations/things.ts";

/**
 * Retries, the time limit and typed errors are on unless one turns them off; the whole connector keeps within the rate
 * limits of the API, too.
 */
export function connect({ url, token }) {
  const options = { environment: { url }, auth: bearer(token) };
  const client = createClient(options);
  const { things } = createThings(options);
  const unlimited = createThings({ ...options, rateLimit: false });
  return {
    "ours: send": () => send(client, get, { thingId: "thing-1" }),
    "ours: resource": () => unlimited.things.get({ thingId: "thing-1" }),
    "ours: resource, rate limiter": () => things.get({ thingId: "thing-1" }),
  };
}
