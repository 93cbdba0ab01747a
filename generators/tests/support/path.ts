import { conforms } from "../../mocks/src/conforms.js";
import { pathValues } from "../../mocks/src/handlers.js";
import { decode } from "../../mocks/src/match.js";
import type { Definitions, JsonSchema } from "../../mocks/src/schema.js";
import type { TestParameter } from "./catalogue.js";
import { readValue } from "./style.js";

/** What a path is read by. */
export interface PathReading {
  readonly template: string;
  readonly baseUrl: string;
  readonly parameters: readonly TestParameter[];
  readonly schemaOf: (key: string) => JsonSchema;
  readonly definitions: Definitions;
}

/** By name, encoded as they were sent. */
type Values = ReadonlyMap<string, string>;

/** How many ways to divide a segment are tried. */
const LIMIT = 1000;

/**
 * The values in the path of a URL; `undefined` if the path is another. Where several stand in one segment, it is divided
 * so that each is valid: `2020-01-01-7` is a date and a number.
 */
export function readPath(
  url: string,
  reading: PathReading,
): Values | undefined {
  const { template, baseUrl } = reading;
  const found = pathValues({ path: template, base: baseUrl }, url);
  if (!found) return undefined;
  const values = new Map(found);
  const { pathname, search } = new URL(url);
  const [route = "", query = ""] = template.split("?");
  const segments = route.split("/").slice(1);
  const texts = pathname.split("/").slice(-segments.length);
  for (const [index, segment] of segments.entries()) {
    const parts = segment.split(PLACEHOLDER);
    if (parts.length < 5) continue;
    const own = divide(parts, texts[index] ?? "", reading);
    for (const [name, value] of own) values.set(name, value);
  }
  // a query of the template's own comes first
  const sent = search.slice(1).split("&");
  for (const [index, pair] of query.split("&").entries()) {
    const own = divide(pair.split(PLACEHOLDER), sent[index] ?? "", reading);
    for (const [name, value] of own) values.set(name, value);
  }
  return values;
}

/** Splitting at a capture gives texts and names by turns. */
const PLACEHOLDER = /\{([^{}]*)\}/;

function divide(
  parts: readonly string[],
  text: string,
  reading: PathReading,
): Values {
  let tried = 0;
  for (const found of listDivisions(parts, text)) {
    if (found.every(([name, value]) => isValid(name, value, reading)))
      return new Map(found);
    tried += 1;
    if (tried >= LIMIT) break;
  }
  return new Map();
}

type Found = readonly (readonly [name: string, value: string])[];

function* listDivisions(
  [literal = "", name, ...rest]: readonly string[],
  text: string,
): Generator<Found> {
  const own = startOf(text, literal);
  if (own === undefined) return;
  const after = text.slice(own.length);
  if (name === undefined) {
    if (after === "") yield [];
    return;
  }
  for (let end = 1; end <= after.length; end += 1) {
    const left = after.slice(end);
    if (rest.length === 1 && rest[0] === "" && left !== "") continue;
    for (const found of listDivisions(rest, left))
      yield [[name, after.slice(0, end)], ...found];
  }
}

/** A literal as it is, or as a URL has it. */
const startOf = (text: string, literal: string): string | undefined =>
  [literal, encodeURI(literal)].find((form) => text.startsWith(form));

function isValid(
  name: string,
  text: string,
  { parameters, schemaOf, definitions }: PathReading,
): boolean {
  const parameter = parameters.find(
    (one) => one.in === "path" && one.name === name,
  );
  if (!parameter) return true;
  const schema = schemaOf(parameter.key);
  const value = readValue(text, { ...parameter, schema, definitions, decode });
  if (value === undefined) return false;
  const check = { definitions, side: "request", budget: 5_000 } as const;
  return conforms(schema, value, { ...check });
}
