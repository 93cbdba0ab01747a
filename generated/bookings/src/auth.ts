import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";
import type { OAuthDescription } from "./runtime/oauth/description.js";
import type { OAuthCredential } from "./runtime/oauth/oauth2.js";
import { oauth2 as makeOAuth2 } from "./runtime/oauth/oauth2.js";
import type { ClientCredentialsOptions } from "./runtime/oauth/options.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"ApiKey"> | Credential<"HotelLogin">;

/**
 * What `HotelLogin` can be asked to allow (RFC 6749, section 3.3).
 *
 * - `bookings`: Read and change bookings
 */
export type HotelLoginScope = "bookings" | (string & {});

/**
 * From the hotel's settings.
 *
 * An API key, sent in the header `X-Api-Key`.
 */
export function apiKey(key: Secret): Credential<"ApiKey"> {
  return makeApiKey("ApiKey", { in: "header", name: "X-Api-Key" }, key);
}

const hotelLoginFlow: OAuthDescription<"HotelLogin"> = {
  scheme: "HotelLogin",
  flow: "clientCredentials",
  tokenUrl: "https://login.hotels.example/token",
};

/**
 * OAuth 2.0 as the application itself (client credentials, RFC 6749, section
 * 4.4). Tokens are fetched when they are needed and renewed when they expire.
 */
export function hotelLogin(
  options: ClientCredentialsOptions<HotelLoginScope>,
): OAuthCredential<"HotelLogin"> {
  return makeOAuth2(hotelLoginFlow, options);
}

/**
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 */
export function hotelLoginToken(token: Secret): Credential<"HotelLogin"> {
  return makeBearer("HotelLogin", token);
}
