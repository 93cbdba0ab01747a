import type { Credential } from "./credential.js";

/**
 * A certificate of the client (mutual TLS). The requests that ask for it go
 * through a `fetch` that presents it: `tlsTransport` of `./node`, or that of a
 * runtime with one of its own.
 */
export function clientCertificate<Scheme extends string>(
  scheme: Scheme,
  transport: typeof globalThis.fetch,
): Credential<Scheme> {
  return { scheme, authorize: () => undefined, fetch: transport };
}
