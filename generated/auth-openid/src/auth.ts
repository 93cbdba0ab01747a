import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";
import type { OAuthDescription } from "./runtime/oauth/description.js";
import { discover } from "./runtime/oauth/discover.js";
import type { OAuthCredential } from "./runtime/oauth/oauth2.js";
import { oauth2 as makeOAuth2 } from "./runtime/oauth/oauth2.js";
import type {
  AuthorizationCodeOptions,
  ClientCredentialsOptions,
  DeviceAuthorizationOptions,
} from "./runtime/oauth/options.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"Reader">;

/** What `Reader` can be asked to allow (RFC 6749, section 3.3). */
export type ReaderScope = "openid" | "loans" | "loans:write" | (string & {});

const readerAuthorizationCodeFlow: OAuthDescription<"Reader"> = {
  scheme: "Reader",
  flow: "authorizationCode",
  discover: /* @__PURE__ */ discover(
    "https://login.reading-room.example/.well-known/openid-configuration",
  ),
};

/**
 * A reader's card.
 *
 * OAuth 2.0 on behalf of a person (authorization code with PKCE, RFC 6749,
 * section 4.1): `startLogin` says where to send them, `finishLogin` takes
 * what they come back with. From then on tokens are renewed when they expire.
 */
export function readerAuthorizationCode(
  options: AuthorizationCodeOptions<ReaderScope>,
): OAuthCredential<"Reader"> {
  return makeOAuth2(readerAuthorizationCodeFlow, options);
}

const readerClientCredentialsFlow: OAuthDescription<"Reader"> = {
  scheme: "Reader",
  flow: "clientCredentials",
  discover: /* @__PURE__ */ discover(
    "https://login.reading-room.example/.well-known/openid-configuration",
  ),
};

/**
 * A reader's card.
 *
 * OAuth 2.0 as the application itself (client credentials, RFC 6749, section
 * 4.4). Tokens are fetched when they are needed and renewed when they expire.
 */
export function readerClientCredentials(
  options: ClientCredentialsOptions<ReaderScope>,
): OAuthCredential<"Reader"> {
  return makeOAuth2(readerClientCredentialsFlow, options);
}

const readerDeviceFlow: OAuthDescription<"Reader"> = {
  scheme: "Reader",
  flow: "deviceAuthorization",
  discover: /* @__PURE__ */ discover(
    "https://login.reading-room.example/.well-known/openid-configuration",
  ),
};

/**
 * A reader's card.
 *
 * OAuth 2.0 on behalf of a person who signs in on another device (RFC 8628),
 * by `deviceLogin`. From then on tokens are renewed when they expire.
 */
export function readerDevice(
  options: DeviceAuthorizationOptions<ReaderScope>,
): OAuthCredential<"Reader"> {
  return makeOAuth2(readerDeviceFlow, options);
}

/**
 * A reader's card.
 *
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 */
export function readerToken(token: Secret): Credential<"Reader"> {
  return makeBearer("Reader", token);
}
