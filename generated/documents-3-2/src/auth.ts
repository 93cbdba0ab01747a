import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"device">;

/** An access token, or a function that gives a current one (RFC 6750). */
export function device(token: Secret): Credential<"device"> {
  return makeBearer("device", token);
}
