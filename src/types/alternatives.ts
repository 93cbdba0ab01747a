import type { Api, Discriminator, Schema, SchemaId } from "../ir/index.js";
import { schemaOf } from "../ir/reach.js";
import { forEachChild } from "../ir/walk.js";
import { receivedSchemas, sentSchemas } from "../plan/sides.js";

/** By which value of which property a union tells an alternative apart. */
interface Mark {
  readonly property: string;
  readonly value: string;
}

/**
 * The schemas as they are declared. What is used only as an alternative of unions that tell it apart by the same value
 * declares it itself: `CardPayment | CashPayment`, each with its own `method`, as somebody would write it by hand. What
 * is used by itself too keeps what the description says, and is narrowed where it is an alternative.
 */
export function markAlternatives(api: Api): Api["schemas"] {
  const uses = findUses(api);
  const marked = [...uses].flatMap(([id, mark]) => {
    const schema = mark && schemaOf(api.schemas, id);
    const made = schema && markSchema(schema, mark);
    return made ? [[id, made] as const] : [];
  });
  return marked.length === 0
    ? api.schemas
    : { ...api.schemas, ...Object.fromEntries(marked) };
}

type Uses = Map<SchemaId, Mark | undefined>;

/** Of each schema the one mark that it is used with; `undefined` where it is used without one, or with several. */
function findUses(api: Api): Uses {
  const uses: Uses = new Map();
  const roots = [...sentSchemas(api), ...receivedSchemas(api)];
  for (const schema of [...roots, ...Object.values(api.schemas)])
    walk(schema, uses);
  return uses;
}

function walk(schema: Schema, uses: Uses): void {
  if (schema.$ref !== undefined) uses.set(schema.$ref, undefined);
  const told = schema.discriminator && noteMembers(schema, uses);
  forEachChild(schema, (child) => {
    if (!told?.has(child)) walk(child, uses);
  });
}

/** Notes the members that the union tells apart, and returns them. */
function noteMembers(
  { discriminator, oneOf = [], anyOf = [] }: Schema,
  uses: Uses,
): ReadonlySet<Schema> {
  const told = new Set<Schema>();
  for (const member of [...oneOf, ...anyOf]) {
    const mark = discriminator && markOf(member, discriminator);
    if (!mark || member.$ref === undefined) continue;
    const known = uses.get(member.$ref);
    const isFirst = !uses.has(member.$ref);
    const isSame =
      known?.property === mark.property && known.value === mark.value;
    uses.set(member.$ref, isFirst || isSame ? mark : undefined);
    told.add(member);
  }
  return told;
}

/** Nothing for one that several values choose, or any other. */
function markOf(
  { $ref }: Schema,
  { propertyName: property, mapping, defaultMapping }: Discriminator,
): Mark | undefined {
  if ($ref === undefined || $ref === defaultMapping) return undefined;
  const [value, ...others] = Object.entries(mapping).flatMap(([one, target]) =>
    target === $ref ? [one] : [],
  );
  return value === undefined || others.length > 0
    ? undefined
    : { property, value };
}

/** An object by itself, whose property can hold the value and others; nothing for all else. */
function markSchema(
  schema: Schema,
  { property, value }: Mark,
): Schema | undefined {
  const { $ref, allOf, anyOf, oneOf, properties = {}, required = [] } = schema;
  if ($ref ?? allOf ?? anyOf ?? oneOf ?? schema.enum) return undefined;
  if (schema.type?.join() !== "object") return undefined;
  const known = Object.hasOwn(properties, property) ? properties[property] : {};
  if (!known || !canHold(known, value)) return undefined;
  const { enum: _, ...own } = known;
  return {
    ...schema,
    properties: { ...properties, [property]: { ...own, const: value } },
    required: [...new Set([...required, property])],
  };
}

function canHold(
  { $ref, type, const: only, enum: allowed, ...more }: Schema,
  value: string,
): boolean {
  if ($ref !== undefined || only !== undefined) return false;
  if (more.allOf ?? more.anyOf ?? more.oneOf) return false;
  if (type && type.join() !== "string") return false;
  return !allowed || (allowed.length > 1 && allowed.includes(value));
}
