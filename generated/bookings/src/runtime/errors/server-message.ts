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
 * proofs that were added to it, and headers that the API does not document.
 */
export function hideSecrets(
  text: string,
  request: ApiRequest,
  sent: ApiRequest = request,
): string {
  if (!text) return text;
  const documented = new Set(
    Object.entries(request.operation.params ?? {}).map(([key, parameter]) => {
      const { name = key } = typeof parameter === "object" ? parameter : {};
      return name.toLowerCase();
    }),
  );
  const headers = [...sent.headers].flatMap(([name, value]) => {
    const isOpen = OPEN.test(name) || documented.has(name);
    return isOpen && request.headers.get(name) === value ? [] : [value];
  });
  const before = new Set(listParts(request.url));
  return [...headers, ...listParts(sent.url).filter((one) => !before.has(one))]
    .flatMap((value) => [value, value.replace(/^\S+ +/, "")])
    .flatMap((value) => [value, encodeURIComponent(value)])
    .filter((value) => value.length > 3)
    .reduce((hidden, value) => hidden.replaceAll(value, "***"), text);
}

/** Segments of the path, and what the query has, as it is and decoded. */
function listParts({ searchParams, search, pathname }: URL): string[] {
  return [
    ...searchParams.values(),
    ...search.split(/[?&=]/),
    ...pathname.split("/"),
  ];
}
