import { chooseCredentials } from "../transport/authorize.js";
import type { Settings } from "../client.js";
import { baseUrlOf } from "../environment.js";
import { AuthError } from "../errors/errors.js";
import type { AnyOperation } from "../operation.js";

/** A test of a connection, as far as it got. */
export interface Tested {
  readonly settings: Settings;
  readonly operation: AnyOperation;
  readonly timeoutMs: number;
  /** That of a success that could not be read. */
  readonly response?: Response | undefined;
  /** Those that were sent. */
  readonly secrets?: readonly string[] | undefined;
}

/** The environment and its URL, in words: `sandbox (https://api.example)`. */
export function namePlace({ settings, operation }: Tested): string {
  const url = baseUrlOf(settings, operation);
  const { name, baseUrl } = settings;
  return name === undefined || url !== baseUrl ? url : `${name} (${url})`;
}

/** The credentials that an operation is sent with, and their scopes. */
export function findCredentials({ settings, operation }: Tested): {
  readonly schemes: readonly string[];
  readonly scopes: readonly string[];
} {
  const schemes = chosenSchemes(settings, operation);
  const used = operation.auth?.find(
    (alternative) =>
      schemes.length > 0 && Object.keys(alternative).join() === schemes.join(),
  );
  return { schemes, scopes: Object.values(used ?? {}).flat() };
}

function chosenSchemes(settings: Settings, operation: AnyOperation): string[] {
  try {
    const chosen = chooseCredentials(settings, operation);
    return chosen.map(({ scheme }) => scheme);
  } catch (error) {
    if (error instanceof AuthError) return [];
    throw error;
  }
}

/** `the credential ApiKey`, `the credentials AppId and AppKey` */
export function nameCredentials(schemes: readonly string[]): string {
  return `the credential${schemes.length > 1 ? "s" : ""} ${schemes.join(" and ")}`;
}

/** `the scope read`, `one of the scopes read and write` */
export function nameScopes(scopes: readonly string[]): string {
  if (scopes.length === 0) return "a scope or a permission that it needs";
  return scopes.length === 1
    ? `the scope ${scopes.join()}`
    : `one of the scopes ${scopes.join(", ")}`;
}
