import type { Api, Encoding, Schema } from "../../ir/index.js";
import { allPartsOf, isNothing } from "../codecs/parts.js";
import { planPart, type PartContext } from "./forms.js";
import {
  ANY_PART,
  type ListedParts,
  type NamedPart,
  type NamedParts,
  type PartPlan,
  type PartsPlan,
  type WithParts,
} from "./parts.js";
import { isHidden } from "../sides.js";

type Schemas = Api["schemas"];

/** The parts of a multipart response: those of an object by name, those of a list by place (OpenAPI 3.2 §4.14.5). */
export function planParts(content: WithParts, schemas: Schemas): PartsPlan {
  const { schema = {}, itemSchema } = content;
  const nest = (inner: WithParts) => planParts(inner, schemas);
  const context = { schemas, nest };
  if (itemSchema) return planStream(itemSchema, content, context);
  const all = allPartsOf(schema, schemas).toReversed();
  if (all.some(describesObject)) return planNamed(all, content, context);
  return planListed(all, content, context);
}

const describesObject = ({
  type,
  properties,
  additionalProperties,
}: Schema): boolean =>
  type?.includes("object") ??
  (properties !== undefined || isSaid(additionalProperties));

/** Neither absent, nor `true`, nor `false`. */
const isSaid = (schema: Schema | undefined): schema is Schema =>
  schema !== undefined && Object.keys(schema).some((key) => key !== "not");

/** Parts one after another: each may be any of those that are described. */
function planStream(
  itemSchema: Schema,
  { prefixEncoding = [], itemEncoding }: WithParts,
  context: PartContext,
): ListedParts {
  return {
    by: "place",
    prefix: prefixEncoding.map((one) => planPart(itemSchema, one, context)),
    required: 0,
    item: planPart(itemSchema, itemEncoding, context),
  };
}

function planNamed(
  all: readonly Schema[],
  { encoding = {} }: WithParts,
  context: PartContext,
): NamedParts {
  const found = new Map<string, Schema>();
  for (const { properties = {} } of all)
    for (const [name, property] of Object.entries(properties))
      if (!found.has(name)) found.set(name, property);
  const required = new Set(all.flatMap((one) => one.required ?? []));
  const parts = [...found].flatMap(([name, schema]): NamedPart[] => {
    if (isHidden(schema, "response", context.schemas)) return [];
    const how = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    const part = planNamedPart(schema, how, context);
    return [{ name, required: required.has(name), ...part }];
  });
  const rest = all.find((one) => isSaid(one.additionalProperties));
  const others = rest?.additionalProperties;
  return {
    by: "name",
    parts,
    ...(others && { others: planPart(others, undefined, context) }),
  };
}

/** A list repeats its name, unless its encoding says that it is one part (RFC 7578 §4.3). */
function planNamedPart(
  schema: Schema,
  how: Encoding = {},
  context: PartContext,
): PartPlan & Pick<NamedPart, "list"> {
  const items = itemsOf(schema, context.schemas);
  const isWhole = /json|^multipart\//i.test(how.contentType ?? "");
  const list = items !== undefined && !isWhole;
  return { ...planPart(list ? items : schema, how, context), list };
}

/** Of what can only be a list. */
function itemsOf(schema: Schema, schemas: Schemas): Schema | undefined {
  const all = allPartsOf(schema, schemas);
  if (!all.some(({ type }) => type?.join() === "array")) return undefined;
  return all.find(({ items }) => items)?.items ?? {};
}

/** In an order; what is neither a list nor an object is not described. */
function planListed(
  all: readonly Schema[],
  { prefixEncoding = [], itemEncoding }: WithParts,
  context: PartContext,
): ListedParts {
  const {
    prefixItems = [],
    minItems = 0,
    maxItems,
  } = all.find((one) => one.prefixItems) ?? {};
  const items = all.find((one) => one.items)?.items;
  const length = Math.max(prefixItems.length, prefixEncoding.length);
  const prefix = Array.from({ length }, (_, at) =>
    planPart(
      prefixItems[at] ?? items ?? {},
      prefixEncoding[at] ?? itemEncoding,
      context,
    ),
  );
  const ends =
    (items && isNothing(items)) || (maxItems ?? Infinity) <= prefix.length;
  const item =
    items || itemEncoding ? planPart(items, itemEncoding, context) : ANY_PART;
  return {
    by: "place",
    prefix,
    required: Math.min(minItems, prefix.length),
    ...(!ends && { item }),
    ...(all.some(isChoice) && { gap: "are a choice of several" }),
  };
}

const isChoice = ({ oneOf, anyOf }: Schema): boolean =>
  (oneOf ?? anyOf) !== undefined;
