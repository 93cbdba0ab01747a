import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"X-API-Key"> | Credential<"Authorization">;

/**
 * From your account's settings.
 *
 * An API key, sent in the header `X-API-Key`.
 */
export function apiKey(key: Secret): Credential<"X-API-Key"> {
  return makeApiKey("X-API-Key", { in: "header", name: "X-API-Key" }, key);
}

/**
 * The token of an editor.
 *
 * The whole value of the header `Authorization`, with its scheme where the
 * API wants one, like `Bearer …`.
 */
export function authorization(key: Secret): Credential<"Authorization"> {
  return makeApiKey(
    "Authorization",
    { in: "header", name: "Authorization" },
    key,
  );
}
