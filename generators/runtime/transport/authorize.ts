import { discard } from "../responses/bounded-body.js";
import type { Settings } from "../client.js";
import type { Connection } from "../connection.js";
import type { Credential } from "../credentials/credential.js";
import { baseUrlOf } from "../environment.js";
import { ArgumentError, AuthError } from "../errors/errors.js";
import type { Next } from "./interceptor.js";
import type { AnyOperation, SecurityRequirement } from "../operation.js";
import type { ApiRequest } from "./request.js";
import { isSecure } from "./secure.js";

/**
 * The credentials that an operation is sent with: those of the first
 * alternative that the client has all of. An operation that asks for none gets
 * none.
 *
 * @throws {AuthError} if there is no such alternative, or the connection is not
 * one for secrets.
 */
export function chooseCredentials(
  settings: Settings,
  operation: AnyOperation,
): readonly Credential[] {
  const { id: operationId, auth = [] } = operation;
  const chosen = findAlternative(auth, settings.credentials);
  if (chosen === undefined) {
    const message = `needs a credential: ${auth.map(describe).join(", or ")}`;
    throw new AuthError(message, { operationId, attempts: 0 });
  }
  if (
    chosen.length > 0 &&
    !isSecure(baseUrlOf(settings, operation), settings)
  ) {
    const message = "no credential is sent over plain http";
    throw new AuthError(message, { operationId, attempts: 0 });
  }
  return chosen;
}

/**
 * `{}` makes a credential optional, wherever it stands: one that was given is
 * used. Credentials for the scopes go before others, which the API may still
 * take: a scope can include another.
 */
function findAlternative(
  alternatives: readonly SecurityRequirement[],
  credentials: ReadonlyMap<string, Credential>,
): readonly Credential[] | undefined {
  let best: readonly Credential[] | undefined;
  let optional = alternatives.length === 0;
  for (const alternative of alternatives) {
    const schemes = Object.entries(alternative);
    const found = schemes.flatMap(([scheme]) => credentials.get(scheme) ?? []);
    if (schemes.length === 0) optional = true;
    if (schemes.length === 0 || found.length < schemes.length) continue;
    if (
      found.every(({ scheme, covers }) => {
        return covers?.(alternative[scheme] ?? []) ?? true;
      })
    ) {
      return found;
    }
    best ??= found;
  }
  return best ?? (optional ? [] : undefined);
}

function describe(alternative: SecurityRequirement): string {
  return Object.keys(alternative).join(" with ");
}

/**
 * Adds credentials to each request, to a copy of it: whoever made the request
 * does not get to see them. Where one is refused and can be renewed, the request
 * is sent once more; that is no try of its own, and happens once per call.
 */
export function authorize(
  credentials: readonly Credential[],
  connection: Connection,
  next: Next,
): Next {
  let renewed = false;
  return async (request) => {
    const sent = await sign(request, credentials, connection);
    const response = hideQuery(request, await next(sent));
    if (renewed || request.body instanceof ReadableStream) return response;
    if (!(await renew(sent, response, credentials, connection))) {
      return response;
    }
    renewed = true;
    await discard(response);
    const again = await sign(request, credentials, connection);
    return hideQuery(request, await next(again));
  };
}

/** The URL of a response tells no key to who logs it. */
function hideQuery({ url }: ApiRequest, response: Response): Response {
  const value = url.href;
  Reflect.defineProperty(response, "url", { value, configurable: true });
  return response;
}

async function sign(
  request: ApiRequest,
  credentials: readonly Credential[],
  connection: Connection,
): Promise<ApiRequest> {
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  const signed = { ...request, url, headers };
  for (const credential of credentials) {
    await credential.authorize(signed, connection);
  }
  return signed;
}

async function renew(
  sent: ApiRequest,
  response: Response,
  credentials: readonly Credential[],
  connection: Connection,
): Promise<boolean> {
  let fresh = false;
  try {
    for (const credential of credentials) {
      fresh = (await credential.renew?.(sent, response, connection)) || fresh;
    }
  } catch (error) {
    await discard(response);
    throw error;
  }
  return fresh;
}

/**
 * Keeps interceptors from sending a request, and with it the credentials, to
 * another host.
 */
export function keepOrigin(home: string, next: Next): Next {
  const { origin } = new URL(home);
  return async (request) => {
    if (request.url.origin === origin) return next(request);
    const problem = "an interceptor sent the request to another origin";
    throw new ArgumentError(`[${request.operationId}] ${problem}`);
  };
}
