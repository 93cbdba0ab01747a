import { isRecord } from "../parameters/value.js";

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
