import { isEqual } from "./conforms.js";
import {
  resolveReference,
  type Definitions,
  type Json,
  type JsonSchema,
} from "./schema.js";

/** Adds a schema and everything that holds with it (`$ref`, `allOf`), each once: shared and circular parts end there. */
export function gather(
  schema: JsonSchema,
  definitions: Definitions,
  into: Set<JsonSchema> = new Set(),
): Set<JsonSchema> {
  const open = [schema];
  for (let next = open.pop(); next; next = open.pop()) {
    if (into.has(next)) continue;
    into.add(next);
    const target =
      next.$ref === undefined
        ? undefined
        : resolveReference(next.$ref, definitions);
    open.push(
      ...[...(next.allOf ?? [])].reverse(),
      ...(target ? [target] : []),
    );
  }
  return into;
}

/** What several schemas say together about one value. */
export interface Facts {
  /** Types that all of them allow; `undefined` for any. */
  readonly types: readonly string[] | undefined;
  /** Values that all of them allow, where some list them. */
  readonly values: readonly Json[] | undefined;
  readonly properties: ReadonlyMap<string, JsonSchema>;
  readonly required: readonly string[];
}

export function mergeFacts(schemas: Iterable<JsonSchema>): Facts {
  const all = [...schemas];
  const required = all.flatMap(({ required: names = [] }) => names);
  return {
    types: mergeTypes(all),
    values: mergeValues(all),
    properties: mergeProperties(all),
    required: [...new Set(required)],
  };
}

function mergeTypes(all: readonly JsonSchema[]): readonly string[] | undefined {
  let types: readonly string[] | undefined;
  for (const { type } of all) {
    if (type === undefined) continue;
    const allowed = [type].flat();
    types = types
      ? types.flatMap((name) => commonType(name, allowed))
      : allowed;
  }
  return types;
}

/** An integer is a number. */
function commonType(name: string, allowed: readonly string[]): string[] {
  if (allowed.includes(name)) return [name];
  if (name === "integer" && allowed.includes("number")) return ["integer"];
  return name === "number" && allowed.includes("integer") ? ["integer"] : [];
}

function mergeValues(all: readonly JsonSchema[]): readonly Json[] | undefined {
  const lists = all.flatMap(({ const: one, enum: many }) => [
    ...(one === undefined ? [] : [[one]]),
    ...(many ? [many] : []),
  ]);
  const [first, ...others] = lists;
  return first?.filter((value) =>
    others.every((list) => list.some((other) => isEqual(other, value))),
  );
}

function mergeProperties(all: readonly JsonSchema[]): Map<string, JsonSchema> {
  const parts = new Map<string, JsonSchema[]>();
  for (const { properties = {} } of all) {
    for (const [name, schema] of Object.entries(properties)) {
      parts.get(name)?.push(schema) ?? parts.set(name, [schema]);
    }
  }
  return new Map(
    [...parts].map(([name, allOf]) => [
      name,
      allOf.length === 1 && allOf[0] ? allOf[0] : { allOf },
    ]),
  );
}

/** The strictest of a lower bound, or the default. */
export function highest(
  schemas: Iterable<JsonSchema>,
  bound: (schema: JsonSchema) => number | undefined,
  otherwise: number,
): number {
  return [...schemas].reduce(
    (most, schema) => Math.max(most, bound(schema) ?? most),
    otherwise,
  );
}

/** The strictest of an upper bound, or the default. */
export function lowest(
  schemas: Iterable<JsonSchema>,
  bound: (schema: JsonSchema) => number | undefined,
  otherwise: number,
): number {
  return [...schemas].reduce(
    (least, schema) => Math.min(least, bound(schema) ?? least),
    otherwise,
  );
}

const KINDS: readonly (readonly [string, readonly (keyof JsonSchema)[]])[] = [
  [
    "object",
    [
      "properties",
      "required",
      "additionalProperties",
      "patternProperties",
      "propertyNames",
      "minProperties",
    ],
  ],
  ["array", ["items", "prefixItems", "contains", "minItems", "uniqueItems"]],
  ["string", ["pattern", "minLength", "maxLength", "format"]],
  [
    "number",
    [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "multipleOf",
    ],
  ],
];

/** The type that schemas without one are about, from the keywords they use. */
export function inferType(schemas: readonly JsonSchema[]): string {
  const found = KINDS.find(([, keywords]) =>
    schemas.some((schema) =>
      keywords.some((keyword) => schema[keyword] !== undefined),
    ),
  );
  return found?.[0] ?? "string";
}
