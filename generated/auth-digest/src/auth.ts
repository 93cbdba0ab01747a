import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";
import type { DigestLogin } from "./runtime/credentials/digest.js";
import { digest as makeDigest } from "./runtime/credentials/digest.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"MastLogin"> | Credential<"Service">;

/**
 * As printed on the mast.
 *
 * User name and password, of which only a digest is sent (RFC 7616).
 */
export function mastLogin(login: DigestLogin): Credential<"MastLogin"> {
  return makeDigest("MastLogin", login);
}

/** An API key, sent in the header `X-Service`. */
export function service(key: Secret): Credential<"Service"> {
  return makeApiKey("Service", { in: "header", name: "X-Service" }, key);
}
