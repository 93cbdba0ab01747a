import type { Api, Schema, TypeName, Xml } from "../ir/index.js";
import { schemaOf } from "../ir/reach.js";

/** What a schema and all that it is made of say of a value, as far as XML has to know. */
export interface XmlFacts {
  readonly xml: Xml;
  readonly types: ReadonlySet<TypeName>;
  readonly properties: ReadonlyMap<string, Schema>;
  /** It is described as an object is, be it one without properties. */
  readonly hasMembers: boolean;
  readonly required: ReadonlySet<string>;
  /** What other properties are. */
  readonly rest?: Schema;
  readonly items?: Schema;
  /** What the first items are. */
  readonly first?: readonly Schema[];
}

/**
 * Gathers from the schema, its bases and its alternatives; what comes first wins. Alternatives name a value only where
 * there is one beside `null`: of several, each would call it something else.
 */
export function gatherFacts(schema: Schema, schemas: Api["schemas"]): XmlFacts {
  const facts = {
    xml: {} as Xml,
    types: new Set<TypeName>(),
    properties: new Map<string, Schema>(),
    hasMembers: false,
    required: new Set<string>(),
    rest: [] as Schema[],
    items: [] as Schema[],
    prefixes: [] as (readonly Schema[])[],
  };
  const seen = new Set<Schema>();
  const visit = (part: Schema, isNamed: boolean): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (isNamed) facts.xml = { ...part.xml, ...facts.xml };
    for (const type of typesOf(part)) facts.types.add(type);
    facts.hasMembers ||= part.properties !== undefined;
    for (const [name, property] of Object.entries(part.properties ?? {}))
      if (!facts.properties.has(name)) facts.properties.set(name, property);
    for (const name of part.required ?? []) facts.required.add(name);
    facts.rest.push(...restOf(part));
    if (part.items) facts.items.push(part.items);
    if (part.prefixItems) facts.prefixes.push(part.prefixItems);
    const target =
      part.$ref === undefined ? undefined : schemaOf(schemas, part.$ref);
    for (const next of [...(target ? [target] : []), ...(part.allOf ?? [])])
      visit(next, isNamed);
    const { oneOf = [], anyOf = [] } = part;
    const several = [...oneOf, ...anyOf].filter(isPresent).length > 1;
    for (const next of [...oneOf, ...anyOf]) visit(next, isNamed && !several);
  };
  visit(schema, true);
  const { rest: rests, items: lists, prefixes, ...own } = facts;
  const [rest] = rests;
  const [first] = prefixes;
  // behind a tuple there may be anything
  const items = lists[0] ?? (first && {});
  return {
    ...own,
    ...(rest && { rest }),
    ...(items && { items }),
    ...(first && { first }),
  };
}

const isPresent = (schema: Schema): boolean =>
  typesOf(schema).some((type) => type !== "null") ||
  typesOf(schema).length === 0;

function typesOf({ type, enum: values, const: one }: Schema): TypeName[] {
  if (type) return [...type];
  const known = one === undefined ? (values ?? []) : [one];
  return known.flatMap((value): TypeName[] =>
    value === null
      ? ["null"]
      : typeof value === "object"
        ? []
        : [typeof value as "string" | "number" | "boolean"],
  );
}

function restOf({
  additionalProperties,
  unevaluatedProperties,
  patternProperties = {},
}: Schema): Schema[] {
  return [
    ...(additionalProperties ? [additionalProperties] : []),
    ...(unevaluatedProperties ? [unevaluatedProperties] : []),
    ...Object.values(patternProperties),
  ].filter(({ not }) => not === undefined);
}
