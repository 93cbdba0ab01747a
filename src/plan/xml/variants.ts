import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { alternativesOf, basesOf } from "./parts.js";

/** One of the ways in which a schema with alternatives can be meant. */
export interface XmlVariant {
  /** All that holds then: no references, bases or alternatives are left. */
  readonly schema: Schema;
  /** The schema of the table that says all of it. */
  readonly id?: SchemaId;
  /** What discriminators have then, by property. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** It is meant where no discriminator says otherwise. */
  readonly isDefault: boolean;
}

/** More ways than these nobody describes on purpose. */
const MAX_VARIANTS = 256;

/** The ways in which a schema can be meant; `undefined` where there are too many. */
export function listVariants(
  schema: Schema,
  schemas: Api["schemas"],
): XmlVariant[] | undefined {
  const found: XmlVariant[] = [];
  const start: State = { parts: new Set(), chosen: [] };
  const open = [addAll(schema, start, schemas)];
  for (let next = open.pop(); next; next = open.pop()) {
    const { union, state } = takeUnion(next);
    if (!union) found.push(variantOf(state));
    else if (found.length + open.length > MAX_VARIANTS) return undefined;
    else open.push(...choose(union, state, schemas).reverse());
  }
  return found;
}

interface State {
  readonly parts: ReadonlySet<Schema>;
  readonly chosen: readonly Chosen[];
  /** Whose alternatives are still to be chosen from. */
  readonly unions?: readonly Schema[];
}

interface Chosen {
  readonly union: Schema;
  readonly member: Schema;
}

/** The state with a schema and its bases. */
function addAll(schema: Schema, state: State, schemas: Api["schemas"]): State {
  const parts = new Set(state.parts);
  const unions = [...(state.unions ?? [])];
  const visit = (part: Schema): void => {
    if (parts.has(part)) return;
    parts.add(part);
    for (const members of [part.oneOf, part.anyOf])
      if (members) unions.push({ ...part, oneOf: members });
    for (const base of basesOf(part, schemas)) visit(base);
  };
  visit(schema);
  return { ...state, parts, unions };
}

function takeUnion({ unions = [], ...state }: State) {
  const [union, ...others] = unions;
  return { union, state: { ...state, unions: others } };
}

const choose = (
  union: Schema,
  state: State,
  schemas: Api["schemas"],
): State[] =>
  alternativesOf({ oneOf: union.oneOf ?? [] }).map((member) =>
    addAll(
      member,
      { ...state, chosen: [...state.chosen, { union, member }] },
      schemas,
    ),
  );

function variantOf({ parts, chosen }: State): XmlVariant {
  const said = new Map<string, readonly string[]>();
  let isDefault = false;
  for (const { union, member } of chosen) {
    const { propertyName, mapping, defaultMapping } = union.discriminator ?? {};
    if (propertyName === undefined || member.$ref === undefined) continue;
    isDefault ||= member.$ref === defaultMapping;
    const values = Object.entries(mapping ?? {})
      .filter(([, id]) => id === member.$ref)
      .map(([value]) => value);
    if (values.length > 0) said.set(propertyName, values);
  }
  const id = wholeOf(parts, chosen);
  const all = [...parts].map(strip);
  return { schema: { allOf: all }, said, isDefault, ...(id && { id }) };
}

/** A reference that is chosen where nothing else is said. */
function wholeOf(
  parts: ReadonlySet<Schema>,
  chosen: readonly Chosen[],
): SchemaId | undefined {
  const [only, ...others] = chosen;
  if (!only || others.length > 0) return undefined;
  const around = [...parts].slice(0, [...parts].indexOf(only.member));
  const isSilent = around.every(
    ({ properties, additionalProperties, patternProperties }) =>
      (properties ?? additionalProperties ?? patternProperties) === undefined,
  );
  return isSilent ? only.member.$ref : undefined;
}

function strip(schema: Schema): Schema {
  const { $ref: _, allOf: _bases, oneOf: _one, anyOf: _any, ...own } = schema;
  return own;
}
