import type { Connector } from "../../connector.js";
import { ArgumentError } from "../../errors/errors.js";
import { challengeOf, randomText } from "../pkce.js";
import type { OAuthSession } from "../session.js";
import { findSession, type SchemeOption } from "./find-session.js";
import { keepLogin, type PendingLogin } from "./pending-logins.js";
import { runLogin } from "./run-login.js";

export interface StartLoginOptions extends SchemeOption {
  /**
   * Where the authorization server sends the person back to: one of those that
   * it knows of this client. Default: the credential's.
   */
  readonly redirectUri?: string | undefined;
  /** Default: the credential's. */
  readonly scopes?: readonly string[] | undefined;
  /** Further parameters for the authorization server, like `prompt`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A login that waits for a person. */
export interface StartedLogin {
  /** Where the person has to go. */
  readonly url: string;
  /** Comes back with the person; `finishLogin` checks it by itself. */
  readonly state: string;
}

const LIFETIME_MS = 10 * 60 * 1_000;

/** What these parameters are is not for the caller to say. */
const OWN = [
  "response_type",
  "client_id",
  "redirect_uri",
  "state",
  "nonce",
  "code_challenge",
  "code_challenge_method",
];

/**
 * Begins a login: an authorization code with PKCE (RFC 6749, section 4.1;
 * RFC 7636; RFC 9700), or an implicit grant for APIs that have only that. Send
 * the person to the `url`, and give the URL at which they come back to
 * `finishLogin`, within 10 minutes. What that needs to know is kept in the
 * credential's store.
 *
 * @throws {ArgumentError} as a rejection, like all that follow: no credential
 * of the connector has such a flow.
 * @throws {AuthError} it is not known where the authorization server is.
 */
export async function startLogin(
  connector: Connector,
  options: StartLoginOptions = {},
): Promise<StartedLogin> {
  const flows = ["authorizationCode", "implicit"] as const;
  const session = findSession(connector, options, flows);
  checkParameters(options);
  return runLogin("startLogin", options.signal, async () => {
    const login = makeLogin(session, options);
    const url = await writeUrl(session, login, options);
    await keepLogin(session, login);
    return { url, state: login.state };
  });
}

function checkParameters({ parameters = {} }: StartLoginOptions): void {
  const name = OWN.find((own) => Object.hasOwn(parameters, own));
  if (name) throw new ArgumentError(`the parameter ${name} is not free`);
}

function makeLogin(
  session: OAuthSession,
  options: StartLoginOptions,
): PendingLogin {
  const withCode = session.description.flow === "authorizationCode";
  const isOpenId = scopesOf(session, options).includes("openid");
  return {
    state: randomText(),
    expiresAt: Date.now() + LIFETIME_MS,
    redirectUri: options.redirectUri ?? session.options.redirectUri,
    verifier: withCode ? randomText() : undefined,
    nonce: withCode && isOpenId ? randomText() : undefined,
  };
}

function scopesOf(
  session: OAuthSession,
  options: StartLoginOptions,
): readonly string[] {
  return options.scopes ?? session.options.scopes ?? [];
}

/** The query that the endpoint has already stays (RFC 6749, section 3.1). */
async function writeUrl(
  session: OAuthSession,
  login: PendingLogin,
  options: StartLoginOptions,
): Promise<string> {
  const { state, redirectUri, verifier, nonce } = login;
  const url = new URL(await session.endpoint("authorizationUrl"));
  const parameters = {
    response_type: verifier === undefined ? "token" : "code",
    client_id: session.options.clientId,
    redirect_uri: redirectUri,
    scope: scopesOf(session, options).join(" ") || undefined,
    state,
    nonce,
    code_challenge: verifier && (await challengeOf(verifier)),
    code_challenge_method: verifier && "S256",
    ...options.parameters,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
