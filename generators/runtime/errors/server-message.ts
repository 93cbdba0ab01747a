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

/** A text without the proofs that were added to a request, should it quote them. */
export function hideProofs(
  text: string,
  request: ApiRequest,
  sent: ApiRequest | undefined,
): string {
  if (!text || !sent) return text;
  const before = new Set(listValues(request));
  return listValues(sent)
    .filter((value) => !before.has(value))
    .flatMap((value) => [value, value.replace(/^\S+ +/, "")])
    .flatMap((value) => [value, encodeURIComponent(value)])
    .filter((value) => value.length > 3)
    .reduce((hidden, value) => hidden.replaceAll(value, "***"), text);
}

/** Where a proof can be: in headers, segments of the path and the query. */
function listValues({ headers, url }: ApiRequest): string[] {
  return [
    ...headers.values(),
    ...url.searchParams.values(),
    ...url.search.split(/[?&=]/),
    ...url.pathname.split("/"),
  ];
}
