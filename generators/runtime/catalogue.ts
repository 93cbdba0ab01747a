/**
 * `connector.json`: what the connector can do, for hosts that list and call its
 * actions by name.
 */
export interface Catalogue {
  readonly actions: readonly CatalogueAction[];
  /** The schemas that inputs and outputs refer to as `#/$defs/…`. */
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

export interface CatalogueAction {
  /** `pets.get` */
  readonly id: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
}

/** A schema of JSON Schema 2020-12. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** One action's schemas, each complete with all that it refers to. */
export interface ActionSchemas {
  readonly input: JsonSchema;
  readonly output: JsonSchema;
}

/**
 * Cuts one action's schemas out of the catalogue. Each has in its own `$defs`
 * what it reaches, and nothing else, so that a validator, a form or a language
 * model can take it as it is.
 *
 * @throws {RangeError} if the catalogue has no such action.
 */
export function bundleAction(catalogue: Catalogue, id: string): ActionSchemas {
  const action = catalogue.actions.find((candidate) => candidate.id === id);
  if (!action) throw new RangeError(`there is no action ${id}`);
  return {
    input: bundleSchema(action.input, catalogue.$defs),
    output: bundleSchema(action.output, catalogue.$defs),
  };
}

function bundleSchema(
  schema: JsonSchema,
  defs: Catalogue["$defs"],
): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const reached = new Map<string, JsonSchema>();
  const open: unknown[] = [schema];
  while (open.length > 0) {
    for (const name of listReferences(open.pop())) {
      const target = Object.hasOwn(defs, name) ? defs[name] : undefined;
      if (target === undefined || reached.has(name)) continue;
      reached.set(name, target);
      open.push(target);
    }
  }
  if (reached.size === 0) return schema;
  return { ...schema, $defs: Object.fromEntries([...reached].sort(byName)) };
}

/** Keywords whose value is data, even if it looks like a schema. */
const DATA = new Set(["const", "default", "enum", "examples"]);

/**
 * Keywords whose value has schemas for members, under names of the API's own.
 */
const MAPS = new Set(["dependentSchemas", "patternProperties", "properties"]);

/** The names that the references below a schema have in `$defs`. */
function* listReferences(schema: unknown): Generator<string> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "$ref") yield* parseReference(value);
    else if (keyword === "discriminator") yield* listMapping(value);
    else if (MAPS.has(keyword)) {
      for (const member of Object.values(Object(value))) {
        yield* listReferences(member);
      }
    } else if (!DATA.has(keyword)) yield* listReferences(value);
  }
}

/** The values of a discriminator's mapping are references, too. */
function* listMapping(discriminator: unknown): Generator<string> {
  const { mapping, defaultMapping } = Object(discriminator) as {
    mapping?: object;
    defaultMapping?: unknown;
  };
  for (const target of Object.values(mapping ?? {})) {
    yield* parseReference(target);
  }
  yield* parseReference(defaultMapping);
}

/** A JSON Pointer as a URI fragment (RFC 6901, section 6). */
function* parseReference(reference: unknown): Generator<string> {
  const pointer = /^#\/\$defs\/([^/]+)$/.exec(String(reference))?.[1];
  if (pointer === undefined) return;
  yield decodeURIComponent(pointer).replaceAll("~1", "/").replaceAll("~0", "~");
}

function byName([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}
