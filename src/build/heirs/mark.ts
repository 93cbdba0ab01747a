import type { Json, Schema, SchemaId } from "../../ir/index.js";
import type { Document, Node } from "../../normalise/document.js";
import { xmlOf } from "../xml.js";
import { familiesOf, type Family } from "./families.js";
import {
  declarationsOf,
  isRequired,
  listedBy as listedIn,
  saidOf,
} from "./property.js";

/**
 * A schema with its own values for the property that tells it apart, and those of its heirs: they extend it, and so it is
 * what they are. What the description says of the property beside its values is kept.
 */
export function markHeir(
  id: SchemaId,
  schema: Schema,
  document: Document,
): Schema {
  let marked = schema;
  for (const [property, values] of literalsOf(id, document)) {
    const { schemas } = document.components;
    const declared = declarationsOf(schemas, { id, name: property });
    const isListed = declared.some((one) => listedIn(schemas, one));
    const about = declared.flatMap((one) => saidOf(schemas, one));
    const said = {
      ...sayValues(values, isListed),
      ...keepFlags(about),
      ...about.map((one) => xmlOf(one, document)).find(({ xml }) => xml),
    };
    const declaring =
      declareWithin(marked, property, (known) => restrict(known, said)) ??
      declareBeside(marked, property, said);
    marked = isRequired(schemas, { id, name: property })
      ? requireToo(declaring, property)
      : declaring;
  }
  return marked;
}

interface Values {
  readonly own: readonly string[];
  readonly below: readonly string[];
}

/** Of each property that tells a schema apart from the other heirs of a base. */
function literalsOf(
  id: SchemaId,
  document: Document,
): ReadonlyMap<string, Values> {
  const families = familiesOf(document);
  const found = new Map<string, Values>();
  const own = families.of(id);
  for (const { property, members } of families.membershipsOf(id)) {
    const member = members.find((one) => one.id === id);
    if (!member?.isLiteral || found.has(property)) continue;
    const below = own?.property === property ? valuesBelow(own) : [];
    found.set(property, { own: member.values, below });
  }
  return found;
}

const valuesBelow = ({ members }: Family): string[] =>
  members.flatMap(({ values }) => values);

/**
 * What is one of a few is just that. What has heirs may have others that nobody knows yet, unless the description lists all
 * that there are.
 */
function sayValues({ own, below }: Values, isListed: boolean): Schema {
  const all = [...new Set([...own, ...below])];
  const type = ["string"] as const;
  const [only, ...others] = all;
  if (below.length > 0 && isListed) return { type, enum: all };
  if (only !== undefined && others.length === 0) return { type, const: only };
  const constants: Schema[] = all.map((value) => ({ const: value }));
  return { anyOf: below.length > 0 ? [...constants, { type }] : constants };
}

const keepFlags = (said: readonly Node[]): Schema => ({
  ...(said.some(({ readOnly }) => readOnly === true) && { readOnly: true }),
  ...(said.some(({ writeOnly }) => writeOnly === true) && { writeOnly: true }),
});

/** The schema with its own declaration of a property changed; nothing where it has none. */
function declareWithin(
  schema: Schema,
  name: string,
  change: (known: Schema) => Schema,
): Schema | undefined {
  const { properties = {}, allOf = [] } = schema;
  if (Object.hasOwn(properties, name)) {
    const known = properties[name] ?? {};
    return { ...schema, properties: { ...properties, [name]: change(known) } };
  }
  for (const [at, part] of allOf.entries()) {
    const changed =
      part.$ref === undefined ? declareWithin(part, name, change) : undefined;
    if (changed) return { ...schema, allOf: allOf.with(at, changed) };
  }
  return undefined;
}

/** What lists the same values already is left as it is, and so is what lists others altogether. */
function restrict(known: Schema, said: Schema): Schema {
  const wanted = listedBy(said);
  const listed = listedBy(known);
  const hasNew = wanted.some((value) => !listed.includes(value));
  const hasMore = listed.some((value) => !wanted.includes(value));
  if (listed.length > 0 && hasNew === hasMore) return known;
  const { title, description, examples, deprecated, xml } = known;
  return {
    ...said,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(examples && { examples }),
    ...(deprecated && { deprecated }),
    ...(xml && { xml }),
  };
}

const listedBy = ({
  enum: values = [],
  const: only,
  anyOf = [],
}: Schema): Json[] => [
  ...values,
  ...(only === undefined ? [] : [only]),
  ...anyOf.flatMap((one) => (one.const === undefined ? [] : [one.const])),
];

const declareBeside = (schema: Schema, name: string, said: Schema): Schema => ({
  ...schema,
  ...(!schema.type && { type: ["object"] }),
  properties: { [name]: said, ...schema.properties },
});

/** Where the base says so: what declares a property again says of it what it is. */
function requireToo(schema: Schema, name: string): Schema {
  const required = new Set(schema.required).add(name);
  return { ...schema, required: [...required] };
}
