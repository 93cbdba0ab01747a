import type { HeaderFormat, MockResponse } from "./catalogue.js";
import { sample } from "./sample.js";
import type { Definitions, Json } from "./schema.js";

/** Headers that describe the connection or the coding of the body: what they say must be true. */
const COMPUTED =
  /^(connection|content-.*|date|keep-alive|set-cookie2?|trailer|transfer-encoding|upgrade|retry-after)$/i;

/** The documented headers of a response, each with a sample of its value. */
export function sampleHeaders(
  { headers = {} }: Pick<MockResponse, "headers">,
  definitions: Definitions,
): ReadonlyMap<string, Json> {
  const names = Object.keys(headers).filter((name) => !COMPUTED.test(name));
  return new Map(
    names.map((name) => {
      const schema = headers[name] ?? {};
      const { value } = sample(schema, {
        definitions,
        side: "response",
        properties: "all",
        name,
      });
      return [name, value];
    }),
  );
}

const SEPARATORS: ReadonlyMap<HeaderFormat | undefined, string> = new Map([
  ["pipes", "|"],
  ["ssv", " "],
  ["tsv", "\t"],
]);

/** A value as a header has it: in style `simple` (OpenAPI §4.12.4), where nothing else is said. */
export function writeHeader(value: Json, format?: HeaderFormat): string {
  if (format === "json") return writeJson(value);
  if (Array.isArray(value))
    return value
      .map((item) => writeScalar(item))
      .join(SEPARATORS.get(format) ?? ",");
  if (typeof value !== "object" || value === null) return writeScalar(value);
  return Object.entries<Json>(value)
    .map((member) => member.map(writeScalar))
    .map((member) => member.join(format === "exploded" ? "=" : ","))
    .join(",");
}

/** A header has no letters beyond ASCII that every recipient reads alike (RFC 9110 §5.5). */
const writeJson = (value: Json): string =>
  JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const writeScalar = (value: Json): string =>
  typeof value === "string" ? value : JSON.stringify(value);
