import { listAlternatives } from "../../src/mocks/alternatives.js";
import { conforms } from "../../src/mocks/conforms.js";
import { gather, inferType, mergeFacts } from "../../src/mocks/facts.js";
import type { Definitions, Json, JsonSchema } from "../../src/mocks/schema.js";

/** One way in which a value can be meant: a type, and what the schema says of values of it. */
export interface Kind {
  readonly type: string;
  readonly items: JsonSchema;
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
    const typesOfValues = values?.map((value) =>
      value === null ? "null" : typeof value,
    );
    const items = schemas.flatMap(({ items: each }) => (each ? [each] : []));
    const others = schemas.flatMap(({ additionalProperties }) =>
      additionalProperties ? [additionalProperties] : [],
    );
    const closed = others.some(({ not }) => not !== undefined);
    return (types ?? typesOfValues ?? [inferType(schemas)]).map((type) => ({
      type,
      items: { allOf: items },
      properties,
      others: closed ? undefined : { allOf: others },
    }));
  });
}

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
