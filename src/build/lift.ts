import { digest } from "../escape/digest.js";
import type {
  Action,
  Api,
  Content,
  Response,
  Schema,
  SchemaId,
} from "../ir/index.js";
import { liftedId, parseLiftedId, SHARED } from "../ir/lifted.js";

/**
 * Moves what a response describes in place into the table, so that it gets a name of its own. An error body that several
 * operations document is moved once.
 */
export function liftInlineSchemas(api: Api): Api {
  const lifted = new Map<SchemaId, Schema>();
  const sharedIds = findSharedErrors(api.actions);
  const actions = api.actions.map((action) => ({
    ...action,
    responses: action.responses.map((response) =>
      liftResponse(response, { action, sharedIds, lifted }),
    ),
  }));
  return {
    ...api,
    actions,
    schemas: { ...api.schemas, ...Object.fromEntries(lifted) },
  };
}

interface Lift {
  readonly action: Action;
  /** Text of a schema → its id. */
  readonly sharedIds: ReadonlyMap<string, SchemaId>;
  readonly lifted: Map<SchemaId, Schema>;
}

function liftResponse(response: Response, lift: Lift): Response {
  const content = response.content.map((described): Content => {
    const content = liftItem(described, response.status, lift);
    const { schema, mediaType } = content;
    if (!schema) return content;
    if (mediaType.startsWith("multipart/"))
      return { ...content, schema: liftParts(schema, response.status, lift) };
    if (isList(schema))
      return {
        ...content,
        schema: {
          ...schema,
          items: place(schema.items, `${response.status}.item`, lift),
        },
      };
    return { ...content, schema: place(schema, response.status, lift) };
  });
  return { ...response, content };
}

/** Parts come one by one: each has a name, and not what they are in. */
function liftParts(schema: Schema, status: string, lift: Lift): Schema {
  const placePart = (part: Schema, name: string): Schema => {
    const where = `${status}.part.${name}`;
    const isSafe = parseLiftedId(liftedId(lift.action.key, where));
    if (isSafe?.part !== where || isChoice(part)) return part;
    return isList(part)
      ? { ...part, items: place(part.items, where, lift) }
      : place(part, where, lift);
  };
  const { properties, prefixItems, items } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [
          name,
          placePart(part, name),
        ]),
      ),
    }),
    ...(prefixItems && {
      prefixItems: prefixItems.map((part, at) => placePart(part, `${at + 1}`)),
    }),
    ...(items &&
      !isChoice(items) && { items: place(items, `${status}.item`, lift) }),
  };
}

/** A part that may be several things may be bytes, which are no member of a type. */
const isChoice = ({ oneOf, anyOf }: Schema): boolean =>
  (oneOf ?? anyOf) !== undefined;

const liftItem = (content: Content, status: string, lift: Lift): Content =>
  content.itemSchema &&
  !(content.mediaType.startsWith("multipart/") && isChoice(content.itemSchema))
    ? {
        ...content,
        itemSchema: place(content.itemSchema, `${status}.item`, lift),
      }
    : content;

function place(
  schema: Schema,
  part: string,
  { action, sharedIds, lifted }: Lift,
): Schema {
  if (!deservesName(schema)) return schema;
  const text = JSON.stringify(schema);
  const own = liftedId(action.key, part);
  const id = (part.startsWith("2") ? undefined : sharedIds.get(text)) ?? own;
  const before = lifted.get(id);
  // Another media type of the same status has the id already, for another schema.
  const free =
    before === undefined || JSON.stringify(before) === text
      ? id
      : liftedId(action.key, `${part}.${digest(text, 12)}`);
  lifted.set(free, schema);
  return { $ref: free };
}

/**
 * Ids for the error bodies that stand in several operations: by their status, or `error` where there are several. Only
 * where two different bodies want the same id, a digest tells them apart, so that ids survive a change of the schema.
 */
function findSharedErrors(actions: readonly Action[]): Map<string, SchemaId> {
  const uses = new Map<string, { keys: Set<string>; statuses: Set<string> }>();
  for (const { key, responses } of actions) {
    for (const { status, content } of responses) {
      for (const { schema } of status.startsWith("2") ? [] : content) {
        if (!schema || !deservesName(schema)) continue;
        const text = JSON.stringify(schema);
        const use = uses.get(text) ?? { keys: new Set(), statuses: new Set() };
        uses.set(text, {
          keys: use.keys.add(key),
          statuses: use.statuses.add(status),
        });
      }
    }
  }
  const shared = [...uses].filter(([, { keys }]) => keys.size > 1);
  const partOf = ({ statuses }: { statuses: ReadonlySet<string> }) =>
    statuses.size === 1 ? [...statuses].join("") : "error";
  const wanted = countBy(shared.map(([, use]) => partOf(use)));
  return new Map(
    shared.map(([text, use]) => {
      const part = partOf(use);
      return [
        text,
        liftedId(
          SHARED,
          wanted.get(part) === 1 ? part : `${part}.${digest(text, 12)}`,
        ),
      ];
    }),
  );
}

export const isList = (
  schema: Schema,
): schema is Schema & { readonly items: Schema } =>
  schema.items !== undefined &&
  schema.type?.length === 1 &&
  schema.type[0] === "array" &&
  schema.prefixItems === undefined;

/** Objects and unions do; scalars, references and free-form values read better in place. */
export function deservesName({
  $ref,
  properties,
  allOf,
  oneOf,
  anyOf,
}: Schema): boolean {
  if ($ref !== undefined) return false;
  return (
    Object.keys(properties ?? {}).length > 0 ||
    [allOf, oneOf, anyOf].some((parts) => (parts?.length ?? 0) > 1)
  );
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
