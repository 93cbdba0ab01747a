import type { Connector } from "../../connector.js";
import type { ServerMetadata } from "../description.js";
import { TokenFailure } from "../failure.js";
import type { OAuthSession } from "../session.js";
import { parseTokens } from "../token-response.js";
import { readCallback, type Callback } from "./callback.js";
import { findSession, type SchemeOption } from "./find-session.js";
import { checkIdToken } from "./id-token.js";
import { takeLogin, type PendingLogin } from "./pending-logins.js";
import { runLogin } from "./run-login.js";

export interface FinishLoginOptions extends SchemeOption {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Ends a login that `startLogin` began, with the URL at which the person came
 * back: `https://…/callback?code=…&state=…`, its origin may be absent. From
 * then on the connector calls for them.
 *
 * @throws {ArgumentError} as a rejection, like all that follow: no credential
 * of the connector has such a flow.
 * @throws {AuthError} the person, or the authorization server, said no; or the
 * URL is no answer to a login of this connection: each `state` is good once,
 * and for 10 minutes.
 * @throws {AbortError} the caller's signal was aborted.
 */
export async function finishLogin(
  connector: Connector,
  callback: string | URL,
  options: FinishLoginOptions = {},
): Promise<void> {
  const flows = ["authorizationCode", "implicit"] as const;
  const session = findSession(connector, options, flows);
  await runLogin("finishLogin", options.signal, async (signal) => {
    const isImplicit = session.description.flow === "implicit";
    const place = isImplicit ? "fragment" : "query";
    const answer = readCallback(callback, place);
    // before the state is used up: this may fail, and be tried again
    const metadata = await session.metadata();
    const login = await takeLogin(session, answer.state);
    if (!login)
      throw refuse(
        "no login of this connection waits for the callback's state",
      );
    checkIssuer(answer, metadata);
    if (answer.error !== undefined) throw refuse(describe(answer.error));
    if (isImplicit) return acceptTokens(session, answer);
    await exchangeCode(session, { answer, login, metadata, signal });
  });
}

/** RFC 9207, section 2.4: against an answer of another server. */
function checkIssuer(
  { iss }: Callback,
  metadata: ServerMetadata | undefined,
): void {
  if (iss === undefined && metadata?.namesIssuer) {
    throw refuse("the callback does not name its issuer");
  }
  if (iss !== undefined && metadata && iss !== metadata.issuer) {
    throw refuse("the callback is of another issuer");
  }
}

/** A code of an error, and nothing that could be more than that. */
function describe(error: string): string {
  const word = /^[\w.:-]{1,40}$/.test(error) ? error : "an unknown error";
  return `the authorization server said no: ${word}`;
}

async function acceptTokens(
  session: OAuthSession,
  { parameters }: Callback,
): Promise<void> {
  const json = Object.fromEntries(parameters);
  await session.accept(parseTokens({ status: 200, json }, {}, undefined));
}

interface Exchanged {
  readonly answer: Callback;
  readonly login: PendingLogin;
  readonly metadata: ServerMetadata | undefined;
  readonly signal: AbortSignal;
}

async function exchangeCode(
  session: OAuthSession,
  { answer, login, metadata, signal }: Exchanged,
): Promise<void> {
  if (answer.code === undefined) throw refuse("the callback has no code");
  const { redirectUri, verifier, nonce } = login;
  const parameters = {
    grant_type: "authorization_code",
    code: answer.code,
    ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
    ...(verifier !== undefined && { code_verifier: verifier }),
  };
  const { clientId } = session.options;
  const issuer = metadata?.issuer;
  await session.request(parameters, {
    signal,
    check({ idToken }) {
      if (idToken !== undefined) {
        checkIdToken(idToken, { issuer, clientId, nonce });
      }
    },
  });
}

function refuse(message: string): TokenFailure {
  return new TokenFailure("refused", message);
}
