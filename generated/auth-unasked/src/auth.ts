import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import type { BasicLogin } from "./runtime/credentials/basic.js";
import { basic as makeBasic } from "./runtime/credentials/basic.js";
import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";
import type { OAuthDescription } from "./runtime/oauth/description.js";
import type { OAuthCredential } from "./runtime/oauth/oauth2.js";
import { oauth2 as makeOAuth2 } from "./runtime/oauth/oauth2.js";
import type { AuthorizationCodeOptions } from "./runtime/oauth/options.js";

/** A credential for any of the API's security schemes. */
export type Auth =
  Credential<"key"> | Credential<"console"> | Credential<"login">;

/**
 * What `login` can be asked to allow (RFC 6749, section 3.3).
 *
 * - `light`: To light a lamp
 */
export type LoginScope = "light" | (string & {});

/** An API key, sent in the header `X-Key`. */
export function key(key: Secret): Credential<"key"> {
  return makeApiKey("key", { in: "header", name: "X-Key" }, key);
}

/**
 * Name and password of the console
 *
 * User name and password (RFC 7617).
 *
 * It is never sent, as no action asks for it.
 */
export function consoleAuth(login: BasicLogin): Credential<"console"> {
  return makeBasic("console", login);
}

const loginFlow: OAuthDescription<"login"> = {
  scheme: "login",
  flow: "authorizationCode",
  authorizationUrl: "https://login.lamp-post.example/authorize",
  tokenUrl: "https://login.lamp-post.example/token",
};

/**
 * For people
 *
 * OAuth 2.0 on behalf of a person (authorization code with PKCE, RFC 6749,
 * section 4.1): `startLogin` says where to send them, `finishLogin` takes
 * what they come back with. From then on tokens are renewed when they expire.
 *
 * It is never sent, as no action asks for it.
 */
export function login(
  options: AuthorizationCodeOptions<LoginScope>,
): OAuthCredential<"login"> {
  return makeOAuth2(loginFlow, options);
}

/**
 * For people
 *
 * An access token that you have already, or a function that gives a current
 * one, sent as `Authorization: Bearer …` (RFC 6750).
 *
 * It is never sent, as no action asks for it.
 */
export function loginToken(token: Secret): Credential<"login"> {
  return makeBearer("login", token);
}
