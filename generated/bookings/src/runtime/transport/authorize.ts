import type { Settings } from "../client.js";
import type { Credential } from "../credentials/credential.js";
import { baseUrlOf } from "../environment.js";
import { AuthError } from "../errors/errors.js";
import type { AnyOperation, SecurityRequirement } from "../operation.js";
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
  if (auth.length === 0) return [];
  const chosen = findAlternative(auth, settings.credentials);
  const asked = auth
    .map((one) => Object.keys(one).join(" with "))
    .join(", or ");
  const isSafe =
    !chosen?.length || isSecure(baseUrlOf(settings, operation), settings);
  if (chosen && isSafe) return chosen;
  const problem = chosen
    ? "no credential is sent over plain http"
    : `needs a credential: ${asked}`;
  throw new AuthError(problem, { operationId, attempts: 0 });
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
  for (const alternative of alternatives) {
    const schemes = Object.keys(alternative);
    const found = schemes.flatMap((scheme) => credentials.get(scheme) ?? []);
    if (found.length < schemes.length) continue;
    const covers = ({ scheme, covers }: Credential) =>
      covers?.(alternative[scheme] ?? []) ?? true;
    if (found.length && found.every(covers)) return found;
    if (!best?.length) best = found;
  }
  return best;
}
