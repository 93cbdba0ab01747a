import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import { clientCertificate as makeClientCertificate } from "./runtime/credentials/client-certificate.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"BankCertificate"> | Credential<"Clerk">;

/**
 * Issued by the clearing house.
 *
 * A certificate of the client (mutual TLS): `transport` is a `fetch` that
 * presents it, as `tlsTransport` of this package's `./node` makes.
 */
export function bankCertificate(
  transport: typeof globalThis.fetch,
): Credential<"BankCertificate"> {
  return makeClientCertificate("BankCertificate", transport);
}

/** A token, sent as `Authorization: Bearer …` (RFC 6750). */
export function clerk(token: Secret): Credential<"Clerk"> {
  return makeBearer("Clerk", token);
}
