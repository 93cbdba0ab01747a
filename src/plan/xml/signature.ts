import type { Api, Schema } from "../../ir/index.js";
import { collectParts, type Part, type XmlParts } from "./parts.js";

/**
 * The schema of a value that is described in several places: the first, where all of them mean the same in XML. Else
 * those of bases hold together, and those of alternatives one at a time.
 */
export function combine(
  parts: readonly Part[],
  schemas: Api["schemas"],
): Schema | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first?.schema;
  const bases = distinct(parts, false, schemas);
  const either = distinct(parts, true, schemas);
  const saying = bases.filter((one) => signatureOf(one, schemas) !== SILENT);
  const all = saying.length > 0 ? saying : bases.slice(0, 1);
  const others = either.filter((one) => !all.some(isLike(one, schemas)));
  if (all.length + others.length === 1) return all[0] ?? others[0];
  const xml = [...all, ...others]
    .map((one) => collectParts(one, schemas).xml)
    .find((one) => Object.keys(one).length > 0);
  const union = others.length > 1 ? [{ anyOf: others }] : others;
  const isUnion = all.length === 0 && others.length > 1;
  const own = isUnion ? { anyOf: others } : { allOf: [...all, ...union] };
  return intern({ ...own, ...(xml && { xml }) }, schemas);
}

const interned = new WeakMap<object, Map<string, Schema>>();

/** The same schema for the same meaning, so that one which comes back inside itself is known. */
function intern(schema: Schema, schemas: Api["schemas"]): Schema {
  const known = interned.get(schemas) ?? new Map<string, Schema>();
  interned.set(schemas, known);
  const key = JSON.stringify(schema);
  const found = known.get(key) ?? schema;
  known.set(key, found);
  return found;
}

const isLike =
  (one: Schema, schemas: Api["schemas"]) =>
  (other: Schema): boolean =>
    signatureOf(one, schemas) === signatureOf(other, schemas);

/** Those of one kind, each meaning once. */
function distinct(
  parts: readonly Part[],
  isEither: boolean,
  schemas: Api["schemas"],
): Schema[] {
  const found = new Map<string, Schema>();
  for (const { schema, isEither: one } of parts) {
    const key = signatureOf(schema, schemas);
    if (one === isEither && !found.has(key)) found.set(key, schema);
  }
  return [...found.values()];
}

/**
 * What a schema means in XML, as a text that is the same for what is written and read the same way. What it refers to
 * further in counts as it stands there.
 */
export function signatureOf(schema: Schema, schemas: Api["schemas"]): string {
  return JSON.stringify(describe(schema, schemas, 0));
}

/** Of a schema that says nothing. */
const SILENT = "[{},[],[],[],[],null]";

function describe(
  schema: Schema,
  schemas: Api["schemas"],
  depth: number,
): unknown {
  if (depth > 0 && refers(schema)) return [schema];
  const { xml: own, first, ...found } = collectParts(schema, schemas);
  const below = (one: Schema) => describe(one, schemas, depth + 1);
  const all = (parts: readonly Part[]): unknown =>
    [...new Set(parts.map((one) => JSON.stringify(below(one.schema))))].sort();
  const members = [...found.properties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, parts]) => [name, all(parts)]);
  const items = all(found.items);
  return [
    own,
    typesIn(found),
    members,
    all(found.rest),
    items,
    first?.map(below),
  ];
}

/** Whether a schema is made of others that stand elsewhere, and so may be without end. */
const refers = ({
  $ref,
  allOf = [],
  oneOf = [],
  anyOf = [],
}: Schema): boolean =>
  $ref !== undefined || [...allOf, ...oneOf, ...anyOf].some(refers);

/** Integers are numbers, and `null` has no text. */
const typesIn = ({ types }: Pick<XmlParts, "types">): string[] =>
  [
    ...new Set(
      [...types]
        .filter((type) => type !== "null")
        .map((type) => (type === "integer" ? "number" : type)),
    ),
  ].sort();
