import { listAlternatives } from "../../mocks/src/alternatives.js";
import { conforms } from "../../mocks/src/conforms.js";
import { gather, inferType, mergeFacts } from "../../mocks/src/facts.js";
import type { Definitions, Json, JsonSchema } from "../../mocks/src/schema.js";

/** One way in which a value can be meant: a type, and what the schema says of values of it. */
export interface Kind {
  readonly type: string;
  readonly items: JsonSchema;
  /** Of the first items, where they have schemas of their own. */
  readonly prefix: readonly JsonSchema[];
  readonly properties: ReadonlyMap<string, JsonSchema>;
  /** The schema of properties that are not declared, where there may be some. */
  readonly others: JsonSchema | undefined;
}

/** The types that a schema allows, in its own order. */
export function listKinds(
  schema: JsonSchema,
  definitions: Definitions,
): Kind[] {
  const alternatives = [
    ...listAlternatives(gather(schema, definitions), definitions),
  ];
  return alternatives.flatMap((set) => {
    const schemas = [...set];
    const { types, properties, values } = mergeFacts(schemas);
    const items = schemas.flatMap(({ items: each }) => (each ? [each] : []));
    const listed = (values ?? []).filter((value) => Array.isArray(value));
    if (listed.length > 0) items.push({ enum: listed.flat() as Json[] });
    const others = schemas.flatMap(({ additionalProperties }) =>
      additionalProperties ? [additionalProperties] : [],
    );
    const closed = others.some(({ not }) => not !== undefined);
    const patterns = schemas.flatMap(({ patternProperties = {} }) =>
      Object.values(patternProperties),
    );
    const matched = patterns.length > 0 ? [{ anyOf: patterns }] : [];
    const unlisted = closed ? matched : [...others, ...matched];
    const meant = listedTypes(values, types) ?? types ?? [inferType(schemas)];
    return meant.map((type) => ({
      type,
      items: { allOf: items },
      prefix: mergePrefixes(schemas),
      properties: new Map([...properties, ...listMembers(values)]),
      others: closed && !matched[0] ? undefined : { allOf: unlisted },
    }));
  });
}

/** The types of values that are listed, where the schema says no types, or only such as none of them has. */
function listedTypes(
  values: readonly Json[] = [],
  types: readonly string[] | undefined,
): string[] | undefined {
  const own = values.map(typeOf);
  const fits = (type: string) =>
    own.includes(type) || (type === "integer" && own.includes("number"));
  return own.length === 0 || types?.some(fits) ? undefined : own;
}

const typeOf = (value: Json): string => {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
};

/** What the members of objects that are listed can be. */
function listMembers(values: readonly Json[] = []): [string, JsonSchema][] {
  const members = new Map<string, Json[]>();
  for (const value of values) {
    if (typeOf(value) !== "object") continue;
    for (const [name, member] of Object.entries(value ?? {}))
      members.get(name)?.push(member) ?? members.set(name, [member]);
  }
  return [...members].map(([name, list]) => [name, { enum: list }]);
}

function mergePrefixes(schemas: readonly JsonSchema[]): JsonSchema[] {
  const lists = schemas.flatMap(({ prefixItems }) =>
    prefixItems ? [prefixItems] : [],
  );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => ({
    allOf: lists.flatMap((list) => list[at] ?? []),
  }));
}

/** The schema of the item at a place. */
export const itemAt = ({ prefix, items }: Kind, at: number): JsonSchema =>
  prefix[at] ?? items;

/** What `read` makes of the first kind that the schema accepts; of the first at all, where it accepts none. */
export function interpret(
  schema: JsonSchema,
  definitions: Definitions,
  read: (kind: Kind) => Json | undefined,
): Json | undefined {
  const values = listKinds(schema, definitions).map(read);
  const found = values.filter((value) => value !== undefined);
  const check = () => ({
    definitions,
    side: "request" as const,
    budget: 5_000,
  });
  return found.find((value) => conforms(schema, value, check())) ?? found[0];
}

/** What a text says where a schema is expected. */
export function readText(
  text: string,
  schema: JsonSchema,
  definitions: Definitions,
): Json {
  return (
    interpret(schema, definitions, ({ type }) => readAs(type, text)) ?? text
  );
}

function readAs(type: string, text: string): Json | undefined {
  switch (type) {
    case "integer":
    case "number":
      return text.trim() === "" || Number.isNaN(Number(text))
        ? undefined
        : Number(text);
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "null":
      return text === "null" ? null : undefined;
    case "array":
    case "object":
      return parseJson(text);
    default:
      return text;
  }
}

/** JSON, or `undefined` for a text that is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
