import { schemaOf, reachNodes } from "../../ir/reach.js";
import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { isBinary } from "../bytes.js";

type Schemas = Api["schemas"];

/**
 * What can be checked of a value in which bytes are no texts: everything else. It accepts all that the schema does, so that
 * of a choice, in which anything may be bytes, any member may hold, and what would forbid or depend is left out.
 */
export function withoutBytes(schema: Schema, schemas: Schemas): Schema {
  return open(schema, { schemas, seen: new Set() });
}

interface Opening {
  readonly schemas: Schemas;
  readonly seen: ReadonlySet<SchemaId>;
}

function open(schema: Schema, { schemas, seen }: Opening): Schema {
  if (isBinary(schema)) return {};
  if (!holdsBytes(schema, schemas)) return schema;
  const { $ref, ...own } = schema;
  if ($ref === undefined) return openOwn(own, { schemas, seen });
  if (seen.has($ref)) return {};
  const inside = { schemas, seen: new Set([...seen, $ref]) };
  const target = open(schemaOf(schemas, $ref) ?? {}, inside);
  if (Object.keys(own).length === 0) return target;
  return { allOf: [target, openOwn(own, inside)] };
}

function openOwn(schema: Schema, opening: Opening): Schema {
  const inside = (one: Schema) => open(one, opening);
  const { type, enum: values, required, minItems, maxItems } = schema;
  const { properties, items, prefixItems, allOf, additionalProperties } =
    schema;
  const choice = schema.oneOf ?? schema.anyOf;
  return {
    ...(type && { type }),
    ...(values && { enum: values }),
    ...(required && { required }),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, inside(one)]),
      ),
    }),
    ...(items && { items: inside(items) }),
    ...(prefixItems && { prefixItems: prefixItems.map(inside) }),
    ...(allOf && { allOf: allOf.map(inside) }),
    ...(choice && { anyOf: choice.map(inside) }),
    ...(additionalProperties && {
      additionalProperties: inside(additionalProperties),
    }),
  };
}

function holdsBytes(schema: Schema, schemas: Schemas): boolean {
  let found = false;
  reachNodes(schemas, [schema], (node) => void (found ||= isBinary(node)));
  return found;
}
