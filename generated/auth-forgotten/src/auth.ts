import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { BasicLogin } from "./runtime/credentials/basic.js";
import { basic as makeBasic } from "./runtime/credentials/basic.js";
import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth =
  Credential<"apiKey"> | Credential<"account"> | Credential<"token">;

/** An API key, sent in the header `X-API-Key`. */
export function apiKey(key: Secret): Credential<"apiKey"> {
  return makeApiKey("apiKey", { in: "header", name: "X-API-Key" }, key);
}

/**
 * Name and password of an account
 *
 * User name and password (RFC 7617).
 *
 * It is never sent, as no action asks for it.
 */
export function account(login: BasicLogin): Credential<"account"> {
  return makeBasic("account", login);
}

/**
 * A token, sent as `Authorization: Bearer …` (RFC 6750).
 *
 * It is never sent, as no action asks for it.
 */
export function token(token: Secret): Credential<"token"> {
  return makeBearer("token", token);
}
