import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";
import type { OAuthDescription } from "./runtime/oauth/description.js";
import { discover } from "./runtime/oauth/discover.js";
import type { OAuthCredential } from "./runtime/oauth/oauth2.js";
import { oauth2 as makeOAuth2 } from "./runtime/oauth/oauth2.js";
import type { DeviceAuthorizationOptions } from "./runtime/oauth/options.js";

/** A credential for any of the API's security schemes. */
export type Auth = Credential<"device">;

/**
 * What `device` can be asked to allow (RFC 6749, section 3.3).
 *
 * - `read`: Read the catalogue.
 */
export type DeviceScope = "read" | (string & {});

const deviceFlow: OAuthDescription<"device"> = {
  scheme: "device",
  flow: "deviceAuthorization",
  deviceAuthorizationUrl: "https://api.library.example.com/device",
  tokenUrl: "https://api.library.example.com/token",
  discover: /* @__PURE__ */ discover(
    "https://api.library.example.com/.well-known/oauth-authorization-server",
  ),
};

/**
 * OAuth 2.0 on behalf of a person who signs in on another device (RFC 8628),
 * by `deviceLogin`. From then on tokens are renewed when they expire.
 */
export function device(
  options: DeviceAuthorizationOptions<DeviceScope>,
): OAuthCredential<"device"> {
  return makeOAuth2(deviceFlow, options);
}

/**
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 */
export function deviceToken(token: Secret): Credential<"device"> {
  return makeBearer("device", token);
}
