import type { Api, Schema, TypeName, Xml } from "../../ir/index.js";
import { schemaOf } from "../../ir/reach.js";

/** One of the descriptions of a value. */
export interface Part {
  readonly schema: Schema;
  /** Of an alternative: it need not hold. */
  readonly isEither: boolean;
}

/** Which alternatives are meant; all of them by default. */
export type Keep = (alternative: Schema) => boolean;

/**
 * Collects what a schema, its bases and its alternatives say. Alternatives name a value only where there is one beside
 * `null`, or where all of them say the same: of several, each would call it something else.
 */
export function collectParts(
  schema: Schema,
  schemas: Api["schemas"],
  keep: Keep = () => true,
): XmlParts {
  const found: Found = {
    xml: {},
    types: new Set(),
    properties: new Map(),
    hasMembers: false,
    required: new Set(),
    rest: [],
    items: [],
    first: undefined,
  };
  const seen = new Set<Schema>();
  const visit = (part: Schema, from: From): void => {
    if (seen.has(part)) return;
    seen.add(part);
    addParts(found, part, from);
    for (const next of basesOf(part, schemas)) visit(next, from);
    const alternatives = alternativesOf(part).filter(keep);
    const isNamed = from.isNamed && isAgreed(alternatives, schemas);
    for (const next of alternatives)
      visit(next, { isNamed, isEither: alternatives.length > 1 });
    for (const next of conditionsOf(part))
      for (const one of [next, ...basesOf(next, schemas)])
        addMembers(found, one, true);
  };
  visit(schema, { isNamed: true, isEither: false });
  return found;
}

/** What is said of a value, each in every place where it is. */
export interface XmlParts {
  readonly xml: Xml;
  readonly types: ReadonlySet<TypeName>;
  readonly properties: ReadonlyMap<string, readonly Part[]>;
  readonly hasMembers: boolean;
  readonly required: ReadonlySet<string>;
  readonly rest: readonly Part[];
  readonly items: readonly Part[];
  readonly first: readonly Schema[] | undefined;
}

/** Where in a schema something is said. */
interface From {
  /** What is called something here is what the whole is called. */
  readonly isNamed: boolean;
  /** It need not hold. */
  readonly isEither: boolean;
}

interface Found {
  xml: Xml;
  readonly types: Set<TypeName>;
  readonly properties: Map<string, Part[]>;
  hasMembers: boolean;
  readonly required: Set<string>;
  readonly rest: Part[];
  readonly items: Part[];
  first: readonly Schema[] | undefined;
}

function addParts(
  found: Found,
  part: Schema,
  { isNamed, isEither }: From,
): void {
  // what stands in place says more of a value than what it is made of
  for (const { xml } of isNamed ? [part, ...inPlace(part)] : [])
    found.xml = { ...xml, ...found.xml };
  for (const type of typesOf(part)) found.types.add(type);
  found.hasMembers ||= part.properties !== undefined;
  for (const name of part.required ?? []) found.required.add(name);
  addMembers(found, part, isEither);
  found.first ??= part.prefixItems;
}

const inPlace = ({ allOf = [] }: Schema): Schema[] =>
  allOf.filter(({ $ref }) => $ref === undefined);

function addMembers(found: Found, part: Schema, isEither: boolean): void {
  for (const [name, schema] of Object.entries(part.properties ?? {})) {
    const known = found.properties.get(name);
    if (known) known.push({ schema, isEither });
    else found.properties.set(name, [{ schema, isEither }]);
  }
  found.rest.push(...restOf(part).map((schema) => ({ schema, isEither })));
  if (part.items) found.items.push({ schema: part.items, isEither });
}

/** What holds for all values of a schema. */
export const basesOf = (
  { $ref, allOf = [] }: Schema,
  schemas: Api["schemas"],
): Schema[] => {
  const target = $ref === undefined ? undefined : schemaOf(schemas, $ref);
  return [...(target ? [target] : []), ...allOf];
};

/** What holds for some values of a schema; `null` has no nodes. */
export const alternativesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] =>
  [...oneOf, ...anyOf].filter(isPresent);

/** What holds under a condition: it names nothing, and nothing must be there. */
const conditionsOf = ({
  then: met,
  else: unmet,
  dependentSchemas = {},
}: Schema): Schema[] => [
  ...(met ? [met] : []),
  ...(unmet ? [unmet] : []),
  ...Object.values(dependentSchemas),
];

/** Whether alternatives say the same of what they are called. */
function isAgreed(
  [first, ...others]: readonly Schema[],
  schemas: Api["schemas"],
): boolean {
  const said = (schema: Schema) => {
    const target = basesOf(schema, schemas).find(({ xml }) => xml);
    return JSON.stringify(schema.xml ?? target?.xml);
  };
  return (
    first === undefined || others.every((one) => said(one) === said(first))
  );
}

const isPresent = (schema: Schema): boolean =>
  typesOf(schema).some((type) => type !== "null") ||
  typesOf(schema).length === 0;

/** The types that a schema has itself. */
export function typesOf({
  type,
  enum: values,
  const: one,
}: Schema): TypeName[] {
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
