import { decode } from "../../src/mocks/match.js";
import type { TestCredential } from "./catalogue.js";
import { catalogue, secrets } from "./connection.js";
import { decodeForm, splitPairs } from "./style.js";

type Alternatives = readonly Readonly<Record<string, readonly string[]>>[];

/** Whether a request has all credentials of one alternative; nothing is asked for where there is none. */
export function isAuthorized(
  request: Request,
  alternatives: Alternatives,
): boolean {
  if (alternatives.length === 0) return true;
  return alternatives.some((alternative) =>
    Object.keys(alternative).every((id) => hasCredential(request, id)),
  );
}

function hasCredential(request: Request, id: string): boolean {
  const credential = catalogue.credentials.find((one) => one.id === id);
  const secret = secrets.get(id);
  return (
    credential !== undefined &&
    secret !== undefined &&
    readSecret(request, credential) === secret
  );
}

/** The secret in the place where the description wants it. */
function readSecret(
  request: Request,
  { in: place, name, scheme }: TestCredential,
): string | undefined {
  if (place === "query")
    return splitPairs(new URL(request.url).search.slice(1))
      .map(([key, value]) => [decodeForm(key), decodeForm(value)])
      .find(([key]) => key === name)?.[1];
  if (place === "cookie")
    return splitPairs(request.headers.get("cookie") ?? "", ";")
      .map(([key, value]) => [decode(key), decode(value)])
      .find(([key]) => key === name)?.[1];
  const value = request.headers.get(name) ?? "";
  if (scheme === "basic")
    return /^Basic /i.test(value)
      ? atob(value.slice("Basic ".length)).split(":")[0]
      : undefined;
  return scheme === "bearer" ? /^Bearer (.*)$/i.exec(value)?.[1] : value;
}
