import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"ApiKey"> | Credential<"HotelLogin">;

/**
 * From the hotel's settings.
 *
 * An API key, sent in the header `X-Api-Key`.
 */
export function apiKey(key: Secret): Credential<"ApiKey"> {
  return makeApiKey("ApiKey", { in: "header", name: "X-Api-Key" }, key);
}

/** An access token, or a function that gives a current one (RFC 6750). */
export function hotelLogin(token: Secret): Credential<"HotelLogin"> {
  return makeBearer("HotelLogin", token);
}
