import { gather } from "./facts.js";
import type { Definitions, JsonSchema } from "./schema.js";

/** More ways than these to combine the alternatives of a schema are not tried. */
const TRIES = 8;

/** The sets of schemas that a value could be made for: one for each choice among `oneOf`, `anyOf` and `if`. */
export function* listAlternatives(
  schemas: ReadonlySet<JsonSchema>,
  definitions: Definitions,
): Generator<ReadonlySet<JsonSchema>> {
  if (![...schemas].some(isUnion)) return yield schemas;
  for (let turn = 0; turn < TRIES; turn += 1) {
    const chosen = choose(schemas, definitions, turn);
    if (chosen) yield chosen;
  }
}

export const isUnion = (schema: JsonSchema): boolean =>
  schema.oneOf !== undefined ||
  schema.anyOf !== undefined ||
  schema.if !== undefined;

/** Takes the `turn`-th member of every union, and of those inside it; `undefined` when all of them had their turn. */
function choose(
  schemas: ReadonlySet<JsonSchema>,
  definitions: Definitions,
  turn: number,
): ReadonlySet<JsonSchema> | undefined {
  const all = new Set(schemas);
  let longest = 0;
  // A set is iterated in the order of insertion, and what is added meanwhile has its turn.
  for (const schema of all) {
    for (const members of unionsOf(schema)) {
      longest = Math.max(longest, members.length);
      for (const one of members[turn % members.length] ?? [])
        gather(one, definitions, all);
    }
  }
  return turn < longest ? all : undefined;
}

/** Per union of a schema: what each of its members brings. Members that are only `null` come last. */
function unionsOf(schema: JsonSchema): JsonSchema[][][] {
  const { oneOf, anyOf } = schema;
  const unions = [oneOf, anyOf].flatMap((members) =>
    members && members.length > 0 ? [members] : [],
  );
  const lists = unions.map((members) => {
    const sorted = [...members].sort(
      (a, b) => Number(isNull(a)) - Number(isNull(b)),
    );
    return sorted.map((member) => [member, ...discriminate(schema, member)]);
  });
  const conditions = schema.if
    ? [[[schema.else ?? {}], [schema.if, schema.then ?? {}]]]
    : [];
  return [...lists, ...conditions];
}

const isNull = ({ type }: JsonSchema): boolean => type === "null";

/** The value by which a member of the union is told apart (OpenAPI §4.25). */
function discriminate(
  { discriminator }: JsonSchema,
  { $ref }: JsonSchema,
): JsonSchema[] {
  const { propertyName, mapping = {} } = discriminator ?? { propertyName: "" };
  const value = Object.entries(mapping).find(
    ([, target]) => target === $ref,
  )?.[0];
  if ($ref === undefined || value === undefined) return [];
  const properties = Object.fromEntries([[propertyName, { const: value }]]);
  return [{ properties, required: [propertyName] }];
}
