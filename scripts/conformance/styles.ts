import {
  type Catalogue,
  type JsonSchema,
  type ParameterEntry,
  resolveSchema,
} from "./catalogue.ts";

/** How the values of one parameter stand in a text. */
export type Notation = Pick<
  ParameterEntry,
  "name" | "in" | "style" | "explode" | "mediaType"
>;

/** The shape of a value, which decides how a text is taken apart. */
export type Shape = "array" | "object" | "scalar";

/** What a schema makes of a text: the type of the whole, and of what is in it. */
export interface Reader {
  readonly shape: Shape;
  readonly member: (text: string, key?: string) => unknown;
}

/** How to read the values of a schema; the suite writes numbers as text. */
export function readerOf(
  catalogue: Pick<Catalogue, "$defs">,
  schema: JsonSchema | undefined,
): Reader {
  const found = resolveSchema(catalogue, schema);
  const types = [found.type ?? []].flat();
  if (types.includes("array")) {
    const items = resolveSchema(catalogue, found.items);
    return { shape: "array", member: (text) => readScalar(items, text) };
  }
  if (types.includes("object")) {
    const { properties = {}, additionalProperties } = found;
    const rest =
      typeof additionalProperties === "object" ? additionalProperties : {};
    const memberOf = (key: string) =>
      Object.hasOwn(properties, key) ? properties[key] : rest;
    const member = (text: string, key = "") =>
      readScalar(resolveSchema(catalogue, memberOf(key)), text);
    return { shape: "object", member };
  }
  return { shape: "scalar", member: (text) => readScalar(found, text) };
}

/** The value of a text, as its schema has it. */
export function readScalar(schema: JsonSchema, text: string): unknown {
  const alternatives = schema.anyOf ?? schema.oneOf ?? [schema];
  const types = alternatives.flatMap(({ type }) => type ?? []);
  const numeric = types.includes("number") || types.includes("integer");
  if (numeric && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text))
    return text === "true";
  return text;
}

const DELIMITERS: Readonly<Record<string, RegExp>> = {
  spaceDelimited: / |%20/,
  pipeDelimited: /\||%7C/i,
  tabDelimited: /\t|%09/i,
};

/** Takes apart the text of a value that stands in one place (RFC 6570, §3.2), as it is in the URI. */
export function readStyled(
  text: string,
  notation: Notation,
  reader: Reader,
): unknown {
  const { style = "", name, explode = false } = notation;
  if (notation.mediaType !== undefined)
    return JSON.parse(decodeURIComponent(text));
  const isNamed = style === "matrix" && !(explode && reader.shape === "object");
  const own = text.replace(style === "label" ? /^\./ : /^;/, "");
  const bare = isNamed ? dropName(own, name) : own;
  if (reader.shape === "scalar") return reader.member(decodeURIComponent(bare));
  const parts = bare.split(delimiterOf(style, explode));
  if (reader.shape === "object") return readObject(parts, explode, reader);
  // A matrix repeats the name before each value.
  return parts.map((part) =>
    reader.member(decodeURIComponent(isNamed ? dropName(part, name) : part)),
  );
}

function delimiterOf(style: string, explode: boolean): RegExp {
  if (explode && style === "label") return /\./;
  if (explode && style === "matrix") return /;/;
  return DELIMITERS[style] ?? /,/;
}

function dropName(text: string, name: string): string {
  return text.startsWith(`${name}=`) ? text.slice(name.length + 1) : text;
}

/** Members as `key=value`, or key and value in turn. */
function readObject(
  parts: readonly string[],
  explode: boolean,
  reader: Reader,
): Readonly<Record<string, unknown>> {
  const flat = explode
    ? parts.flatMap((part) => {
        const [key = "", ...rest] = part.split("=");
        return [key, rest.join("=")];
      })
    : parts;
  const texts = flat.map((text) => decodeURIComponent(text));
  const keys = texts.filter((_, i) => i % 2 === 0);
  return Object.fromEntries(
    keys.map((key, i) => [key, reader.member(texts[2 * i + 1] ?? "", key)]),
  );
}
