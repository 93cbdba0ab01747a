import type { Connector } from "../../connector.js";
import { isRecord } from "../../parameters/value.js";
import { TokenFailure } from "../failure.js";
import type { OAuthSession } from "../session.js";
import type { TokenAnswer } from "../token-response.js";
import type { Tokens } from "../tokens.js";
import { findSession, type SchemeOption } from "./find-session.js";
import { runLogin } from "./run-login.js";

export interface SignOutOptions extends SchemeOption {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Ends a connection: its tokens are revoked at the authorization server, where
 * that has an endpoint for it (RFC 7009), and removed from the store.
 *
 * @throws {ArgumentError} as a rejection, like all that follow: no credential
 * of the connector has tokens.
 * @throws {AuthError} the server refused to revoke them, and they are removed
 * none the less; or it cannot be reached, and they are kept, so that this can
 * be called again.
 * @throws {AbortError} the caller's signal was aborted.
 */
export async function signOut(
  connector: Connector,
  options: SignOutOptions = {},
): Promise<void> {
  const session = findSession(connector, options);
  await runLogin("signOut", options.signal, async (signal) => {
    let refusal: TokenFailure | undefined;
    await session.forget(async (tokens) => {
      refusal = await revoke(session, tokens, signal);
    });
    if (refusal) throw refusal;
  });
}

/** Revoking the refresh token ends the access tokens too (section 2.1). */
async function revoke(
  session: OAuthSession,
  { refreshToken, accessToken }: Tokens,
  signal: AbortSignal,
): Promise<TokenFailure | undefined> {
  const url = await session.findEndpoint("revocationUrl");
  if (url === undefined) return undefined;
  const isRefresh = refreshToken !== undefined;
  const answer = await session.post(
    "revocationUrl",
    {
      token: refreshToken ?? accessToken,
      token_type_hint: isRefresh ? "refresh_token" : "access_token",
    },
    { signal },
  );
  return refusalOf(answer);
}

/** An unknown token is as good as revoked, whatever the server calls it. */
function refusalOf({ status, json }: TokenAnswer): TokenFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  const error = isRecord(json) ? json["error"] : undefined;
  if (error === "invalid_token" || error === "invalid_grant") return undefined;
  const message = `the tokens could not be revoked: HTTP ${status}`;
  return new TokenFailure("refused", message);
}
