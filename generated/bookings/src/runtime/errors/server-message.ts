import { isRecord } from "../parameters/value.js";
import type { SignedRequest } from "../transport/request.js";

/** Where APIs say what is wrong, the plainest words first. */
const MEMBERS = [
  "message",
  "detail",
  "error_description",
  "title",
  "error",
  "errors",
] as const;

/** What a server says is wrong, in its own words; `undefined` if it says nothing. */
export function findServerMessage(body: unknown): string | undefined {
  if (typeof body === "string") {
    return /^[\s\p{Cc}]*(<|$)/u.test(body) ? undefined : body;
  }
  if (Array.isArray(body)) return findServerMessage(body[0]);
  if (!isRecord(body)) return undefined;
  for (const name of MEMBERS) {
    const found = Object.hasOwn(body, name) && findServerMessage(body[name]);
    if (found) return found;
  }
  return undefined;
}

/** Headers that everybody may see. */
const OPEN = /^(accept|content-|user-agent$)/;

/**
 * A text without what nobody should see of a request, should it quote that: the
 * secrets in it, and what callers set in headers.
 */
export function hideSecrets(
  text: string,
  { headers, secrets }: SignedRequest,
): string {
  const values = [...headers]
    .filter(([name]) => !OPEN.test(name))
    .flatMap(([, value]) => [value, value.replace(/^\S+ +/, "")])
    .filter((value) => value.length > 3);
  if (secrets) return secrets.hide(text, values);
  return values
    .flatMap((value) => [value, encodeURIComponent(value)])
    .reduce((hidden, value) => hidden.replaceAll(value, "***"), text);
}
