import { compareBody } from "./compare-body.ts";
import { compareValue, show } from "./compare-value.ts";
import type { Recorded } from "./proxy.ts";
import { type Exchange, isMatcher, plain } from "./scenario.ts";

/** What HTTP itself or every client sends, whatever the API. */
const USUAL = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "connection",
  "content-length",
  "content-type",
  "host",
  "sec-fetch-mode",
  "transfer-encoding",
  "user-agent",
  // Fetch adds these to a conditional request, so that no cache answers it.
  "cache-control",
  "pragma",
]);

/** What is wrong with a request; nothing if it is the one expected. */
export function compareRequest(
  sent: Recorded,
  expected: Exchange,
): readonly string[] {
  const [path = "", query = ""] = sent.target.split("?");
  const headers = new Map(sent.headers);
  return [
    ...compareValue(sent.method, expected.method.toUpperCase(), "method"),
    ...compareValue(readPath(path), readPath(expected.uri), "path"),
    ...compareQuery(readQuery(query), expected.request.query),
    ...compareHeaders(headers, expected),
    ...compareBody(
      headers.get("content-type"),
      sent.body,
      expected.request.body,
    ),
  ];
}

/** The segments of a path, decoded; what separates them is compared as it is. */
function readPath(path: string): readonly string[] {
  return path.split("/").map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return `${segment} (not percent-encoded)`;
    }
  });
}

function readQuery(query: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query))
    found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

function compareQuery(
  sent: ReadonlyMap<string, readonly string[]>,
  expected: ReadonlyMap<string, unknown>,
): readonly string[] {
  const extra = [...sent.keys()].filter((name) => !expected.has(name));
  const problems = [...expected].flatMap(([name, value]) => {
    const values = sent.get(name);
    if (!values) return [`query parameter ${name} is missing`];
    if (isMatcher(value))
      return compareValue(values[0], value, `query ${name}`);
    const wanted = [plain(value)].flat().map(String);
    return compareValue(values, wanted, `query ${name}`);
  });
  return [
    ...problems,
    ...extra.map((name) => `query parameter ${name} is too many`),
  ];
}

function compareHeaders(
  sent: ReadonlyMap<string, string>,
  { request, response }: Exchange,
): readonly string[] {
  const problems = [...request.headers]
    .filter(([name]) => name !== "content-type")
    .flatMap(([name, value]) =>
      compareValue(
        sent.get(name),
        isMatcher(value) ? value : [plain(value)].flat().map(String).join(", "),
        `header ${name}`,
      ),
    );
  const extra = [...sent.keys()].filter(
    (name) => !USUAL.has(name) && !request.headers.has(name),
  );
  const accept = sent.get("accept");
  if (response.body && !accepts(accept, response.body.contentType))
    problems.push(
      `accept is ${show(accept)}, the answer is ${response.body.contentType}`,
    );
  return [...problems, ...extra.map((name) => `header ${name} is too many`)];
}

/** Without the header everything is accepted (RFC 9110, §12.5.1). */
function accepts(accept: string | undefined, contentType: string): boolean {
  const [type = ""] = contentType.toLowerCase().split(";");
  const [main] = type.split("/");
  return (accept ?? "*/*").split(",").some((range) => {
    const [wanted] = range.trim().toLowerCase().split(";");
    return wanted === "*/*" || wanted === `${main}/*` || wanted === type;
  });
}
