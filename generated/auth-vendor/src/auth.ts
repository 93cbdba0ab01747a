import { apiKey as makeApiKey } from "./runtime/credentials/api-key.js";
import { bearer as makeBearer } from "./runtime/credentials/bearer.js";
import type { Credential, Secret } from "./runtime/credentials/credential.js";
import type { Authorize, CustomScheme } from "./runtime/credentials/custom.js";
import { custom as makeCustom } from "./runtime/credentials/custom.js";
import { asApiKey } from "./runtime/oauth/as-api-key.js";
import type { OAuthDescription } from "./runtime/oauth/description.js";
import { expiredWhen } from "./runtime/oauth/expired.js";
import type { OAuthCredential } from "./runtime/oauth/oauth2.js";
import { oauth2 as makeOAuth2 } from "./runtime/oauth/oauth2.js";
import type {
  ClientCredentialsOptions,
  PasswordOptions,
} from "./runtime/oauth/options.js";

/** A credential for any of the API's security schemes. */
export type Auth =
  | Credential<"Seal">
  | Credential<"Amazon">
  | Credential<"Session">
  | Credential<"VaultSignature">
  | Credential<"DepotKey">;

/**
 * Signs the query.
 *
 * Proof of who is calling: the query parameter `seal`, which `hook` sets on
 * each request.
 */
export function seal(hook: Authorize | CustomScheme): Credential<"Seal"> {
  return makeCustom("Seal", hook);
}

/**
 * Proof of who is calling: the header `Authorization`, which `hook` sets on
 * each request.
 */
export function amazon(hook: Authorize | CustomScheme): Credential<"Amazon"> {
  return makeCustom("Amazon", hook);
}

/**
 * A session of one hour.
 *
 * A token, sent as `Authorization: Bearer …` (RFC 6750).
 */
export function session(token: Secret): Credential<"Session"> {
  return makeBearer("Session", token);
}

const sessionClientCredentialsFlow: OAuthDescription<"Session"> = {
  scheme: "Session",
  flow: "clientCredentials",
  tokenUrl: "/sessions",
  environments: {
    sandbox: {
      tokenUrl: "https://login.parcel-vault.example/sandbox/sessions",
    },
  },
  request: {
    format: "json",
    names: { client_id: "account", client_secret: "secret" },
    parameters: { device: "connector" },
    clientAuthentication: "post",
  },
  response: {
    accessToken: "session.token",
    refreshToken: "session.renewal",
    expiresAt: "session.endsAt",
    error: "problem.code",
    invalidGrant: ["account_closed"],
  },
  expired: /* @__PURE__ */ expiredWhen(
    { status: 403, path: "problem.code", values: ["session_expired"] },
    { status: 440, header: "x-session" },
  ),
};

/**
 * A session of one hour.
 *
 * The API's own login, with an id and a secret. Tokens are fetched when they
 * are needed and renewed when they expire.
 */
export function sessionClientCredentials(
  options: ClientCredentialsOptions,
): OAuthCredential<"Session"> {
  return makeOAuth2(sessionClientCredentialsFlow, options);
}

/**
 * Signs method and path.
 *
 * The scheme `vault-hmac` of the header `Authorization`, which `hook` sets on
 * each request.
 */
export function vaultSignature(
  hook: Authorize | CustomScheme,
): Credential<"VaultSignature"> {
  return makeCustom("VaultSignature", hook);
}

/** An API key, sent in the header `X-Depot-Token`. */
export function depotKey(key: Secret): Credential<"DepotKey"> {
  return makeApiKey("DepotKey", { in: "header", name: "X-Depot-Token" }, key);
}

const depotKeyPasswordFlow: OAuthDescription<"DepotKey"> = {
  scheme: "DepotKey",
  flow: "password",
  tokenUrl: "https://login.parcel-vault.example/depots",
};

/**
 * The API's own login, with a person's name and password. Tokens are fetched
 * when they are needed and renewed when they expire.
 */
export function depotKeyPassword(
  options: PasswordOptions,
): OAuthCredential<"DepotKey"> {
  return asApiKey(makeOAuth2(depotKeyPasswordFlow, options), {
    in: "header",
    name: "X-Depot-Token",
  });
}
