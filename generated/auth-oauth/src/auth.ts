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
  ImplicitOptions,
  PasswordOptions,
} from "./runtime/oauth/options.js";

/** A credential for any of the API's security schemes. */
export type Auth =
  Credential<"OrchardLogin"> | Credential<"Robot"> | Credential<"Partner">;

/**
 * What `OrchardLogin` can be asked to allow (RFC 6749, section 3.3).
 *
 * - `trees:read`: See trees.
 * - `trees:write`: Plant and fell trees.
 */
export type OrchardLoginScope = "trees:read" | "trees:write" | (string & {});

/** What `Robot` can be asked to allow (RFC 6749, section 3.3). */
export type RobotScope = "harvests" | (string & {});

const orchardLoginAuthorizationCodeFlow: OAuthDescription<"OrchardLogin"> = {
  scheme: "OrchardLogin",
  flow: "authorizationCode",
  authorizationUrl: "https://login.orchard.example/authorize",
  tokenUrl: "https://login.orchard.example/token",
  refreshUrl: "https://login.orchard.example/refresh",
  revocationUrl: "https://login.orchard.example/revoke",
};

/**
 * For people.
 *
 * OAuth 2.0 on behalf of a person (authorization code with PKCE, RFC 6749,
 * section 4.1): `startLogin` says where to send them, `finishLogin` takes
 * what they come back with. From then on tokens are renewed when they expire.
 */
export function orchardLoginAuthorizationCode(
  options: AuthorizationCodeOptions<OrchardLoginScope>,
): OAuthCredential<"OrchardLogin"> {
  return makeOAuth2(orchardLoginAuthorizationCodeFlow, options);
}

const orchardLoginClientCredentialsFlow: OAuthDescription<"OrchardLogin"> = {
  scheme: "OrchardLogin",
  flow: "clientCredentials",
  tokenUrl: "https://login.orchard.example/token",
  revocationUrl: "https://login.orchard.example/revoke",
};

/**
 * For people.
 *
 * OAuth 2.0 as the application itself (client credentials, RFC 6749, section
 * 4.4). Tokens are fetched when they are needed and renewed when they expire.
 */
export function orchardLoginClientCredentials(
  options: ClientCredentialsOptions<OrchardLoginScope>,
): OAuthCredential<"OrchardLogin"> {
  return makeOAuth2(orchardLoginClientCredentialsFlow, options);
}

const orchardLoginDeviceFlow: OAuthDescription<"OrchardLogin"> = {
  scheme: "OrchardLogin",
  flow: "deviceAuthorization",
  deviceAuthorizationUrl: "https://login.orchard.example/device",
  tokenUrl: "https://login.orchard.example/token",
  revocationUrl: "https://login.orchard.example/revoke",
};

/**
 * For people.
 *
 * OAuth 2.0 on behalf of a person who signs in on another device (RFC 8628),
 * by `deviceLogin`. From then on tokens are renewed when they expire.
 */
export function orchardLoginDevice(
  options: DeviceAuthorizationOptions<OrchardLoginScope>,
): OAuthCredential<"OrchardLogin"> {
  return makeOAuth2(orchardLoginDeviceFlow, options);
}

const orchardLoginPasswordFlow: OAuthDescription<"OrchardLogin"> = {
  scheme: "OrchardLogin",
  flow: "password",
  tokenUrl: "https://login.orchard.example/token",
  revocationUrl: "https://login.orchard.example/revoke",
};

/**
 * For people.
 *
 * OAuth 2.0 with a person's own password (RFC 6749, section 4.3). Tokens are
 * fetched when they are needed and renewed when they expire.
 *
 * @deprecated OAuth 2.1 has dropped it (RFC 9700, section 2.4).
 */
export function orchardLoginPassword(
  options: PasswordOptions<OrchardLoginScope>,
): OAuthCredential<"OrchardLogin"> {
  return makeOAuth2(orchardLoginPasswordFlow, options);
}

const orchardLoginImplicitFlow: OAuthDescription<"OrchardLogin"> = {
  scheme: "OrchardLogin",
  flow: "implicit",
  authorizationUrl: "https://login.orchard.example/authorize",
  revocationUrl: "https://login.orchard.example/revoke",
};

/**
 * For people.
 *
 * OAuth 2.0 on behalf of a person (implicit, RFC 6749, section 4.2):
 * `startLogin` says where to send them, `finishLogin` takes what they come
 * back with. Nothing renews the token.
 *
 * @deprecated OAuth 2.1 has dropped it (RFC 9700, section 2.1.2).
 */
export function orchardLoginImplicit(
  options: ImplicitOptions<OrchardLoginScope>,
): OAuthCredential<"OrchardLogin"> {
  return makeOAuth2(orchardLoginImplicitFlow, options);
}

/**
 * For people.
 *
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 */
export function orchardLoginToken(token: Secret): Credential<"OrchardLogin"> {
  return makeBearer("OrchardLogin", token);
}

const robotFlow: OAuthDescription<"Robot"> = {
  scheme: "Robot",
  flow: "clientCredentials",
  tokenUrl: "/oauth/token",
  refreshUrl: "/oauth/refresh",
  revocationUrl: "https://login.orchard.example/revoke",
};

/**
 * For machines that pick fruit.
 *
 * OAuth 2.0 as the application itself (client credentials, RFC 6749, section
 * 4.4). Tokens are fetched when they are needed and renewed when they expire.
 */
export function robot(
  options: ClientCredentialsOptions<RobotScope>,
): OAuthCredential<"Robot"> {
  return makeOAuth2(robotFlow, options);
}

/**
 * For machines that pick fruit.
 *
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 */
export function robotToken(token: Secret): Credential<"Robot"> {
  return makeBearer("Robot", token);
}

const partnerFlow: OAuthDescription<"Partner"> = {
  scheme: "Partner",
  flow: "authorizationCode",
  authorizationUrl: "https://partners.orchard.example/authorize",
  tokenUrl: "https://partners.orchard.example/token",
  revocationUrl: "https://login.orchard.example/revoke",
  discover: /* @__PURE__ */ discover(
    "https://partners.orchard.example/.well-known/oauth-authorization-server",
  ),
};

/**
 * OAuth 2.0 on behalf of a person (authorization code with PKCE, RFC 6749,
 * section 4.1): `startLogin` says where to send them, `finishLogin` takes
 * what they come back with. From then on tokens are renewed when they expire.
 *
 * @deprecated
 */
export function partner(
  options: AuthorizationCodeOptions,
): OAuthCredential<"Partner"> {
  return makeOAuth2(partnerFlow, options);
}

/**
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 *
 * @deprecated
 */
export function partnerToken(token: Secret): Credential<"Partner"> {
  return makeBearer("Partner", token);
}
