import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { BasicLogin } from "./runtime/credentials/basic.js";
import { basic as makeBasic } from "./runtime/credentials/basic.js";
import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth =
  | Credential<"headerKey">
  | Credential<"queryKey">
  | Credential<"cookieKey">
  | Credential<"login">
  | Credential<"token">;

/** An API key, sent in the header `X-Key`. */
export function headerKey(key: Secret): Credential<"headerKey"> {
  return makeApiKey("headerKey", { in: "header", name: "X-Key" }, key);
}

/** An API key, sent in the query parameter `key`. */
export function queryKey(key: Secret): Credential<"queryKey"> {
  return makeApiKey("queryKey", { in: "query", name: "key" }, key);
}

/** An API key, sent in the cookie `session`. */
export function cookieKey(key: Secret): Credential<"cookieKey"> {
  return makeApiKey("cookieKey", { in: "cookie", name: "session" }, key);
}

/** User name and password (RFC 7617). */
export function login(login: BasicLogin): Credential<"login"> {
  return makeBasic("login", login);
}

/** A token (JWT), sent as `Authorization: Bearer …` (RFC 6750). */
export function token(token: Secret): Credential<"token"> {
  return makeBearer("token", token);
}
