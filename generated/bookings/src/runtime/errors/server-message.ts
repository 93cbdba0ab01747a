import { isRecord } from "../parameters/value.js";
import type { ApiRequest } from "../transport/request.js";

/** Where APIs say what is wrong, the plainest words first. */
const MEMBERS = [
  "message",
  "detail",
  "error_description",
  "title",
  "error",
  "errors",
] as const;

/**
 * What a server says is wrong, on one line of any length; `undefined` if it says
 * nothing.
 */
export function findServerMessage(body: unknown): string | undefined {
  if (typeof body === "string") {
    const text = body.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return text.startsWith("<") ? undefined : text;
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
 * proofs that were added to it, and what callers set in headers.
 */
export function hideSecrets(
  text: string,
  request: ApiRequest,
  sent: ApiRequest = request,
): string {
  if (!text) return text;
  const open = new Set(listParts(request));
  const headers = [...sent.headers].filter(([name]) => !OPEN.test(name));
  return listParts(sent)
    .filter((part) => !open.has(part))
    .concat(headers.map(([, value]) => value))
    .flatMap((value) => [value, value.replace(/^\S+ +/, "")])
    .flatMap((value) => [value, encodeURIComponent(value)])
    .filter((value) => value.length > 3)
    .reduce((hidden, value) => hidden.replaceAll(value, "***"), text);
}

/** What the query and the path have, as it is and decoded. */
function listParts({ url }: ApiRequest): string[] {
  return [...url.searchParams.values(), ...url.href.split(/[/?&=]/)];
}
