import type { Connection } from "../connection.js";
import type { Credential } from "../credentials/credential.js";
import { keepSecrets } from "../credentials/keep-secrets.js";
import { renewOnce } from "../credentials/renewal.js";
import { setSecretHeader } from "../credentials/secret-header.js";
import { ArgumentError, AuthError, ReauthRequired } from "../errors/errors.js";
import type { ApiRequest } from "../transport/request.js";
import { memoryStore } from "../stores/memory.js";
import type { OAuthDescription } from "./description.js";
import { TokenFailure } from "./failure.js";
import type { OAuthOptions } from "./options.js";
import { OAuthSession } from "./session.js";
import { canKeep } from "./stored-tokens.js";

/**
 * A credential whose access tokens are fetched, stored and refreshed as they are
 * needed.
 */
export interface OAuthCredential<
  Scheme extends string = string,
> extends Credential<Scheme> {
  /** For logins: its dealings with the authorization server of a connection. */
  readonly session: (connection: Connection) => OAuthSession;
}

/**
 * Access by OAuth 2.0 (RFC 6749, RFC 6750, RFC 9700), in one of its flows.
 *
 * @throws {ArgumentError} if tokens of a person would share a store without a
 * key of their own, or those to begin with are none.
 */
export function oauth2<Scheme extends string>(
  description: OAuthDescription<Scheme>,
  options: OAuthOptions,
): OAuthCredential<Scheme> {
  const { scheme, flow, expired = isExpired } = description;
  const isPersonal = flow !== "clientCredentials";
  if (isPersonal && options.tokens && options.key === undefined) {
    throw new ArgumentError(`${scheme}: a store needs a key for each person`);
  }
  if (options.initial && !canKeep(options.initial)) {
    throw new ArgumentError(`${scheme}: initial is not what tokens are`);
  }
  const store = options.tokens ?? memoryStore();
  const sessions = new WeakMap<Connection, OAuthSession>();
  const session = (connection: Connection): OAuthSession => {
    const known = sessions.get(connection);
    if (known) return known;
    const parts = { description, options, connection, store };
    const made = new OAuthSession(parts);
    sessions.set(connection, made);
    return made;
  };
  return {
    scheme,
    session,
    async authorize(request, connection) {
      const tokens = await inTermsOf(request, () =>
        session(connection).tokens(),
      );
      const { accessToken } = tokens;
      keepSecrets(request, ...session(connection).secretsOf(tokens));
      setSecretHeader(request, "authorization", `Bearer ${accessToken}`);
    },
    renewal: renewOnce,
    async renew(request, response, connection) {
      if (!(await expired(response))) return false;
      const header = request.headers.get("authorization") ?? "";
      return inTermsOf({ ...request, attempt: request.attempt + 1 }, () =>
        session(connection).replace(header.slice("Bearer ".length)),
      );
    },
    covers: (scopes) =>
      !options.scopes ||
      scopes.every((scope) => options.scopes?.includes(scope)),
  };
}

/** Status 401, but for want of another scope (RFC 6750, section 3.1). */
function isExpired({ status, headers }: Response): boolean {
  const challenge = headers.get("www-authenticate") ?? "";
  return status === 401 && !/\binsufficient_scope\b/.test(challenge);
}

/** Many calls may wait for the same tokens: each fails with its own error. */
async function inTermsOf<Result>(
  { operationId, attempt }: ApiRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof TokenFailure)) throw cause;
    const { message, reason, retryAt } = cause;
    const context = { operationId, attempts: attempt - 1 };
    if (reason === "reauth") {
      throw new ReauthRequired(message, context, { cause });
    }
    const error = new AuthError(message, context, { cause });
    if (retryAt !== undefined) error.retryAt = new Date(retryAt);
    throw error;
  }
}
