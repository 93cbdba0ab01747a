import type { Settings } from "./client.js";
import type { Credential } from "./credentials/credential.js";
import { baseUrlOf } from "./environment.js";
import { ArgumentError, AuthError } from "./errors.js";
import type { Next } from "./interceptor.js";
import type { AnyOperation, SecurityRequirement } from "./operation.js";

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
  if (chosen.length > 0 && !isSecure(settings, operation)) {
    const message = "no credential is sent over plain http";
    throw new AuthError(message, { operationId, attempts: 0 });
  }
  return chosen;
}

/**
 * `{}` makes a credential optional, wherever it stands: one that was given is
 * used.
 */
function findAlternative(
  alternatives: readonly SecurityRequirement[],
  credentials: ReadonlyMap<string, Credential>,
): readonly Credential[] | undefined {
  let optional = alternatives.length === 0;
  for (const alternative of alternatives) {
    const schemes = Object.keys(alternative);
    const found = schemes.flatMap((scheme) => credentials.get(scheme) ?? []);
    if (schemes.length === 0) optional = true;
    else if (found.length === schemes.length) return found;
  }
  return optional ? [] : undefined;
}

function describe(alternative: SecurityRequirement): string {
  return Object.keys(alternative).join(" with ");
}

function isSecure(settings: Settings, operation: AnyOperation): boolean {
  const { protocol, hostname } = new URL(baseUrlOf(settings, operation));
  if (protocol === "https:" || isLoopback(hostname)) return true;
  return settings.allowInsecure;
}

/** This machine: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3. */
function isLoopback(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}

/**
 * Adds credentials to each request, to a copy of it: whoever made the request
 * does not get to see them.
 */
export function authorize(
  credentials: readonly Credential[],
  next: Next,
): Next {
  return async (request) => {
    const url = new URL(request.url);
    const headers = new Headers(request.headers);
    const authorized = { ...request, url, headers };
    for (const credential of credentials) {
      await credential.authorize(authorized);
    }
    return next(authorized);
  };
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
