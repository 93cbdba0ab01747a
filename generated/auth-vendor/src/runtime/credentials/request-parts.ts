import type { ApiRequest } from "../transport/request.js";

/** All that a request says in its URL and its headers, in pieces. */
export function listParts({ url, headers }: ApiRequest): string[] {
  const values = [...headers].map(([, value]) => value);
  return [
    // what a path has encoded, and what a query has
    ...url.pathname.split("/").flatMap((part) => [part, decode(part)]),
    ...[...url.searchParams].map(([name, value]) => value || name),
    ...values,
    ...values.map((value) => value.replace(/^\S+ +/, "")),
    ...values.flatMap(listPairs),
  ].filter(Boolean);
}

/** Of a text with `name=value` in it: cookies, parameters of a scheme. */
function listPairs(text: string): string[] {
  const pairs = text.matchAll(/[\w*]=[ \t]*"?([^",;\s]{4,})/g);
  return Array.from(pairs, ([, value = ""]) => value);
}

function decode(text: string): string {
  const form = `=${text.replaceAll("+", "%2B")}`;
  return new URLSearchParams(form).get("") ?? "";
}
