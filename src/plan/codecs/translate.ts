import type { Api, Schema, TypeName } from "../../ir/index.js";
import { isConverted } from "../surface-policy.js";
import type { CodecNode, ShapeNode, UnionNode } from "./node.js";
import { isNothing, isNull, MAX_DEPTH, partsOf } from "./parts.js";
import { testOf } from "./member-test.js";
import { scalarName } from "./scalar-name.js";
import { listMembers, namedMembers, type Member } from "./union.js";

/**
 * Where the values of a schema may differ between wire and surface; references are not followed. It sees in a schema what
 * its type shows of it (src/types), so that what is converted and what a caller is told are the same.
 */
export function translateSchema(
  schema: Schema,
  schemas: Api["schemas"],
  depth = 0,
): CodecNode | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const parts = partsOf(schema);
  const inside = (inner: Schema) => translateSchema(inner, schemas, depth + 1);
  const context = { schemas, inside };
  const references = parts.flatMap(({ $ref }): CodecNode[] =>
    $ref === undefined ? [] : [{ kind: "reference", schema: $ref }],
  );
  const unions = parts.flatMap((part) => translateUnions(part, context));
  const object = translateObject(parts, inside);
  const isSaid =
    references.length > 0 ||
    parts.some(({ enum: list, const: one, oneOf, anyOf }) =>
      [list, one, oneOf, anyOf].some((keyword) => keyword !== undefined),
    );
  const all = [...references, ...(object ? [object] : []), ...unions];
  if (isSaid) return joinNodes(all);
  const types = parts.find(({ type }) => type)?.type;
  return translatePlain(types ?? [], parts, { inside, object });
}

interface UnionContext {
  readonly schemas: Api["schemas"];
  readonly inside: (schema: Schema) => CodecNode | undefined;
}

function translateUnions(
  part: Schema,
  { schemas, inside }: UnionContext,
): CodecNode[] {
  return [part.oneOf, part.anyOf].flatMap((own): CodecNode[] => {
    const members = (own ?? []).filter((member) => !isNull(member));
    if (members.length === 0) return [];
    const [only] = members;
    if (members.length === 1 && only) {
      const node = inside(only);
      return node ? [node] : [];
    }
    const union = namedMembers(part.discriminator, members) ?? {
      kind: "shaped" as const,
      members: listMembers(members, schemas).map((member) => {
        const codec = translateMember(member, inside);
        return {
          when: testOf(member.schema, schemas),
          ...(codec && { codec }),
        };
      }),
    };
    return [{ kind: "shape", union }];
  });
}

/** A union that has a name and holds itself would be written out again in each of its members, and in each of those. */
function translateMember(
  { schema, of }: Member,
  inside: UnionContext["inside"],
): CodecNode | undefined {
  return of !== undefined && partsOf(schema).some(hasInside)
    ? { kind: "reference", schema: of }
    : inside(schema);
}

const hasInside = ({
  properties,
  additionalProperties,
  patternProperties,
  unevaluatedProperties,
  items,
  prefixItems,
  oneOf,
  anyOf,
}: Schema): boolean =>
  [
    properties,
    additionalProperties,
    patternProperties,
    unevaluatedProperties,
    items,
    prefixItems,
    oneOf,
    anyOf,
  ].some((keyword) => keyword !== undefined);

function joinNodes(nodes: readonly CodecNode[]): CodecNode | undefined {
  return nodes.length < 2 ? nodes[0] : { kind: "shape", allOf: nodes };
}

interface PlainContext {
  readonly inside: (schema: Schema) => CodecNode | undefined;
  readonly object: ShapeNode | undefined;
}

/** What is no composition: one of its types, each with its own codec. */
function translatePlain(
  types: readonly TypeName[],
  parts: readonly Schema[],
  { inside, object }: PlainContext,
): CodecNode | undefined {
  const own = types.filter((type) => type !== "null");
  const list = translateList(parts, inside);
  const shape: ShapeNode | undefined =
    (object ?? list) ? { ...object, ...list, kind: "shape" } : undefined;
  const converted = own.filter((type) =>
    parts.some((part) => isConverted(part, type)),
  );
  const [type] = converted;
  const scalar = type && scalarOf(parts, type);
  if (!scalar) return shape;
  const others = own.filter((other) => !converted.includes(other));
  if (others.length === 0) return scalar;
  const rest = { when: { types: others }, ...(shape && { codec: shape }) };
  const union: UnionNode = {
    kind: "shaped",
    members: [{ codec: scalar }, rest],
  };
  return { kind: "shape", union };
}

function scalarOf(
  parts: readonly Schema[],
  type: TypeName,
): CodecNode | undefined {
  const part = parts.find((one) => isConverted(one, type));
  if (!part?.surface) return undefined;
  return { kind: "scalar", name: scalarName(part, type) };
}

function translateObject(
  parts: readonly Schema[],
  inside: (schema: Schema) => CodecNode | undefined,
): ShapeNode | undefined {
  const declared = new Map<string, Schema[]>();
  for (const { properties = {} } of parts)
    for (const [name, schema] of Object.entries(properties))
      declared.get(name)?.push(schema) ?? declared.set(name, [schema]);
  const properties = [...declared].map(([name, schemas]) => {
    const distinct = new Map(schemas.map((one) => [JSON.stringify(one), one]));
    const nodes = [...distinct.values()].flatMap((one) => inside(one) ?? []);
    return [name, joinNodes(nodes)] as const;
  });
  const others = translateOthers(parts, inside);
  const converts = properties.some(([, node]) => node);
  if (!converts && !others) return undefined;
  return { kind: "shape", properties, ...(others && { others }) };
}

/** Of the properties that are not declared: any of the schemas that speak of some of them, as in the index of the type. */
function translateOthers(
  parts: readonly Schema[],
  inside: (schema: Schema) => CodecNode | undefined,
): CodecNode | undefined {
  const schemas = parts
    .flatMap((part) => [
      ...(part.additionalProperties ? [part.additionalProperties] : []),
      ...Object.values(part.patternProperties ?? {}),
      ...(part.unevaluatedProperties ? [part.unevaluatedProperties] : []),
    ])
    .filter((schema) => !isNothing(schema));
  if (schemas.some((schema) => Object.keys(schema).length === 0))
    return undefined;
  return schemas.length === 0 ? undefined : inside({ anyOf: schemas });
}

function translateList(
  parts: readonly Schema[],
  inside: (schema: Schema) => CodecNode | undefined,
): Omit<ShapeNode, "kind"> | undefined {
  const tuple = parts.find(({ prefixItems }) => prefixItems?.length);
  const lists = tuple ? [tuple] : parts;
  const items = joinNodes(
    lists.flatMap((part) => (part.items && inside(part.items)) ?? []),
  );
  const prefix = tuple?.prefixItems?.map(inside);
  const converts = prefix?.some((node) => node) ?? false;
  if (!items && !converts) return undefined;
  return { ...(prefix && { prefix }), ...(items && { items }) };
}
