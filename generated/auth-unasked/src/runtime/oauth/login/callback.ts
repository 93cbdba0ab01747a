import { TokenFailure } from "../failure.js";

/** What the authorization server says by way of the person's browser. */
export interface Callback {
  readonly state: string;
  /** The issuer (RFC 9207). */
  readonly iss: string | undefined;
  /** `access_denied` and the like (RFC 6749, section 4.1.2.1). */
  readonly error: string | undefined;
  readonly code: string | undefined;
  readonly parameters: URLSearchParams;
}

/**
 * Reads the URL at which a person came back; it may lack its origin. The code
 * is in its query, the tokens of an implicit grant are in its fragment.
 *
 * @throws {TokenFailure} if it is no answer to a login.
 */
export function readCallback(
  url: string | URL,
  place: "query" | "fragment",
): Callback {
  const parameters = parametersOf(String(url), place);
  const get = (name: string): string | undefined => {
    const [value, another] = parameters.getAll(name);
    if (another === undefined) return value || undefined;
    throw refuse(`the callback has more than one ${name}`);
  };
  const state = get("state");
  if (state === undefined) throw refuse("the callback has no state");
  return {
    state,
    iss: get("iss"),
    error: get("error"),
    code: get("code"),
    parameters,
  };
}

function parametersOf(
  text: string,
  place: "query" | "fragment",
): URLSearchParams {
  const base = "http://localhost";
  if (!URL.canParse(text, base)) throw refuse("the callback is no URL");
  const { search, hash } = new URL(text, base);
  return new URLSearchParams((place === "query" ? search : hash).slice(1));
}

function refuse(message: string): TokenFailure {
  return new TokenFailure("refused", message);
}
