import { decode } from "../../src/mocks/match.js";
import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";
import type { Encoding } from "./catalogue.js";
import { interpret, itemAt, readText, type Kind } from "./kinds.js";

/** A name and a value as they stand in a query, a form or a cookie: still encoded. */
export type Pair = readonly [name: string, value: string];

/** How to read a value. */
export interface Reading extends Encoding {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly definitions: Definitions;
  readonly decode: (text: string) => string;
  /** False where nothing is percent-encoded, delimiters neither: in a header or a part. */
  readonly encoded?: boolean;
  /** Names of the other parameters. */
  readonly others?: ReadonlySet<string>;
}

/** Reads a value that stands alone, in a path or a header: styles simple, label and matrix. */
export function readValue(text: string, reading: Reading): Json | undefined {
  const { style = "simple", explode = false } = reading;
  const own = unwrap(text, reading);
  const separator = separatorIn({ ...reading, style, explode });
  return interpret(reading.schema, reading.definitions, (kind) => {
    if (kind.type === "array") {
      const parts = own
        .split(separator)
        .map((part) =>
          style === "matrix" && explode
            ? part.slice(part.indexOf("=") + 1)
            : part,
        );
      return readItems(parts, kind, reading);
    }
    if (kind.type === "object")
      return readMembers(
        explode
          ? own.split(separator).map(splitPair)
          : pairUp(own.split(separator)),
        kind,
        reading,
      );
    const scalar =
      style === "matrix" && explode ? own.slice(own.indexOf("=") + 1) : own;
    return readText(
      reading.decode(scalar),
      reading.schema,
      reading.definitions,
    );
  });
}

/** What divides the parts of a value that stands alone. */
function separatorIn({ style = "", explode, encoded = true }: Reading) {
  if (DELIMITED.has(style)) return separatorOf(style, encoded);
  if (!explode || style === "simple") return ",";
  return style === "label" ? "." : ";";
}

/** Delimiters where nothing is encoded: in a header (Swagger 2.0's collection formats), and in a part. */
const RAW: ReadonlyMap<string, string> = new Map([
  ["spaceDelimited", " "],
  ["pipeDelimited", "|"],
  ["tabDelimited", "\t"],
]);
const DELIMITED: ReadonlySet<string> = new Set(RAW.keys());

/** Takes away the mark of the style: `.`, `;` or `;name=`. */
function unwrap(
  text: string,
  { style, explode = false, name }: Reading,
): string {
  if (style === "label") return text.replace(/^\./, "");
  if (style !== "matrix") return text;
  const bare = text.replace(/^;/, "");
  if (decode(bare) === name) return "";
  return !explode && decode(bare).startsWith(`${name}=`)
    ? bare.slice(bare.indexOf("=") + 1)
    : bare;
}

/** Reads a value that is given by name: styles form, cookie, spaceDelimited, pipeDelimited, tabDelimited and deepObject. */
export function readPairs(
  pairs: readonly Pair[],
  reading: Reading,
): Json | undefined {
  const { style = "form", name } = reading;
  const { explode = style === "form" || style === "cookie" } = reading;
  const own = pairs
    .filter(([key]) => readName(key, reading) === name)
    .map(([, value]) => value);
  const [first] = own;
  const separator = separatorOf(style, reading.encoded);
  // What is no object has no brackets either.
  if (style === "deepObject" && first === undefined)
    return readDeep(pairs, reading);
  return interpret(reading.schema, reading.definitions, (kind) => {
    if (kind.type === "object" && explode)
      return readExploded(pairs, kind, reading);
    if (first === undefined) return undefined;
    if (kind.type === "array")
      return readItems(explode ? own : first.split(separator), kind, reading);
    if (kind.type === "object")
      return readMembers(pairUp(first.split(separator)), kind, reading);
    return readText(reading.decode(first), reading.schema, reading.definitions);
  });
}

const readName = (key: string, { encoded = true }: Reading): string =>
  encoded ? decode(key) : key;

/** A delimiter that a URL cannot hold is percent-encoded. */
function separatorOf(style: string, encoded = true): RegExp | string {
  if (!encoded) return RAW.get(style) ?? ",";
  if (style === "spaceDelimited") return /%20|\+| /;
  if (style === "pipeDelimited") return /%7C|\|/i;
  return style === "tabDelimited" ? /%09|\t/ : /,/;
}

function readItems(
  parts: readonly string[],
  kind: Kind,
  reading: Reading,
): Json[] {
  return parts.map((part, at) =>
    readText(reading.decode(part), itemAt(kind, at), reading.definitions),
  );
}

function readMembers(
  pairs: readonly Pair[],
  kind: Kind,
  reading: Reading,
): Json {
  const entries = pairs.map(([key, value]): [string, Json] => {
    const name = reading.decode(key);
    const schema = kind.properties.get(name) ?? kind.others ?? {};
    return [name, readText(reading.decode(value), schema, reading.definitions)];
  });
  return Object.fromEntries(entries);
}

/** Members of an object that stand in the query themselves: those declared, or all that no other parameter has. */
function readExploded(
  pairs: readonly Pair[],
  kind: Kind,
  reading: Reading,
): Json | undefined {
  const declared = kind.properties.size > 0;
  const own = pairs.filter(([key]) => {
    const name = readName(key, reading);
    return declared ? kind.properties.has(name) : !reading.others?.has(name);
  });
  return own.length === 0 ? undefined : readMembers(own, kind, reading);
}

function splitPair(text: string): Pair {
  const at = text.indexOf("=");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function pairUp(parts: readonly string[]): Pair[] {
  return parts.flatMap((part, index): Pair[] =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : [],
  );
}

/** `name=value` pairs of a query or a form, encoded as they are. */
export function splitPairs(text: string, separator = "&"): Pair[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(splitPair);
}

/** `a[b][0]=c`, nested as deep as it goes. */
function readDeep(pairs: readonly Pair[], reading: Reading): Json | undefined {
  const start = `${reading.name}[`;
  const found = pairs.flatMap(([key, value]): [string[], string][] => {
    const name = readName(key, reading);
    return name.startsWith(start)
      ? [[name.slice(start.length, -1).split("]["), reading.decode(value)]]
      : [];
  });
  return found.length === 0
    ? undefined
    : assemble(found, reading.schema, reading.definitions);
}

const ANY_OBJECT: Kind = {
  type: "object",
  items: {},
  prefix: [],
  properties: new Map(),
  others: {},
};

function assemble(
  found: readonly [string[], string][],
  schema: JsonSchema,
  definitions: Definitions,
): Json {
  const [only] = found;
  if (only?.[0].length === 0) return readText(only[1], schema, definitions);
  const members = new Map<string, [string[], string][]>();
  for (const [[key = "", ...rest], value] of found) {
    members.get(key)?.push([rest, value]) ?? members.set(key, [[rest, value]]);
  }
  const build = (kind: Kind): Json | undefined => {
    const { type, properties, others } = kind;
    if (type === "array")
      return [...members.values()].map((member, at) =>
        assemble(member, itemAt(kind, at), definitions),
      );
    if (type !== "object") return undefined;
    const entries = [...members].map(
      ([key, member]) =>
        [
          key,
          assemble(member, properties.get(key) ?? others ?? {}, definitions),
        ] as const,
    );
    return Object.fromEntries(entries);
  };
  return interpret(schema, definitions, build) ?? build(ANY_OBJECT) ?? null;
}

/** A body of fields: a form, or the parts of a multipart body. */
export interface FieldsReading {
  readonly kind: Kind | undefined;
  readonly encoding: Readonly<Record<string, Encoding>>;
  readonly definitions: Definitions;
  readonly encoded: boolean;
}

/** The fields whose encoding has a style, and the names that are theirs: the members of an exploded object, too. */
export function readStyled(
  pairs: readonly Pair[],
  { kind, encoding, definitions, encoded }: FieldsReading,
): { entries: [string, Json][]; taken: ReadonlySet<string> } {
  const entries: [string, Json][] = [];
  const taken = new Set<string>();
  const others = new Set(kind?.properties.keys());
  for (const [name, how] of Object.entries(encoding)) {
    if (!isStyled(how)) continue;
    const schema = kind?.properties.get(name) ?? kind?.others ?? {};
    const read = how.allowReserved ? decode : decodeForm;
    const value = readPairs(pairs, {
      ...how,
      name,
      schema,
      definitions,
      encoded,
      others,
      decode: encoded ? read : (text) => text,
    });
    if (value === undefined) continue;
    entries.push([name, value]);
    for (const one of listNames(pairs, { name, how, value, encoded }))
      taken.add(one);
  }
  return { entries, taken };
}

/** An encoding with one of these says nothing by its content type (OpenAPI 3.1.1 §4.8.15). */
export const isStyled = (how: Encoding): boolean =>
  (how.style ?? how.explode ?? how.allowReserved) !== undefined;

interface Read {
  readonly name: string;
  readonly how: Encoding;
  readonly value: Json;
  readonly encoded: boolean;
}

function listNames(
  pairs: readonly Pair[],
  { name, how, value, encoded }: Read,
): string[] {
  const { style = "form", explode = style === "form" } = how;
  const names = pairs.map(([key]) => (encoded ? decode(key) : key));
  if (style === "deepObject")
    return names.filter((one) => one === name || one.startsWith(`${name}[`));
  const isObject = typeof value === "object" && !Array.isArray(value);
  return explode && isObject ? Object.keys(value ?? {}) : [name];
}

/** In a query a plus sign is a space, as every server's form parser has it. */
export const decodeForm = (text: string): string =>
  decode(text.replaceAll("+", " "));
