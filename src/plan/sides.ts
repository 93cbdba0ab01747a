import { hooksOf } from "../ir/hooks.js";
import { forEachChild, forEachReference } from "../ir/walk.js";
import type {
  Action,
  Api,
  Content,
  Encoding,
  Schema,
  SchemaId,
} from "../ir/index.js";
import type { Side } from "./plan.js";

export interface Sides {
  /** Which ways a schema travels. */
  readonly of: (id: SchemaId) => readonly Side[];
  /** Whether a schema looks different in a request and in a response. */
  readonly differ: (id: SchemaId) => boolean;
}

/** Finds where every schema of the table is used, and which ones `readOnly` or `writeOnly` make different, however deep. */
export function findSides(api: Api): Sides {
  const { schemas } = api;
  const request = reach(schemas, sentSchemas(api));
  const response = reach(schemas, receivedSchemas(api));
  // Not everybody asks.
  let different: ReadonlySet<SchemaId> | undefined;
  return {
    of: (id) => [
      ...(request.has(id) ? ["request" as const] : []),
      ...(response.has(id) ? ["response" as const] : []),
    ],
    differ: (id) => (different ??= findDifferent(schemas)).has(id),
  };
}

/** What callers send: requests, and what the API wants in return where it calls by itself. */
export const sentSchemas = (api: Api): Schema[] => [
  ...api.actions.flatMap(requestSchemas),
  ...hooksOf(api).flatMap(responseSchemas),
];

/** What the API sends: responses, what comes of them in the end, and what it sends by itself. */
export const receivedSchemas = (api: Api): Schema[] => [
  ...api.actions.flatMap(responseSchemas),
  ...api.actions.flatMap(finalSchemas),
  ...hooksOf(api).flatMap(requestSchemas),
];

export const requestSchemas = ({
  parameters,
  body,
}: Pick<Action, "parameters" | "body">): Schema[] => [
  ...parameters.map(({ schema }) => schema),
  ...(body?.content ?? []).flatMap(schemasOf),
];

/** Of the result of an operation that goes on behind its first answer. */
export const finalSchemas = ({ longRunning }: Action): Schema[] =>
  typeof longRunning === "object" && longRunning.type !== undefined
    ? [{ $ref: longRunning.type }]
    : [];

export const responseSchemas = ({
  responses,
}: Pick<Action, "responses">): Schema[] =>
  responses.flatMap(({ content, headers }) => [
    ...content.flatMap(schemasOf),
    ...content.flatMap(partHeaders),
    ...headers.map(({ schema }) => schema),
  ]);

/** Those of the headers of parts, and of parts in them. */
const partHeaders = ({
  headers = [],
  encoding = {},
  prefixEncoding = [],
  itemEncoding = {},
}: Encoding): Schema[] => [
  ...headers.map(({ schema }) => schema),
  ...[...Object.values(encoding), ...prefixEncoding].flatMap(partHeaders),
  ...(Object.keys(itemEncoding).length > 0 ? partHeaders(itemEncoding) : []),
];

const schemasOf = ({ schema, itemSchema }: Content): Schema[] =>
  [schema, itemSchema].filter((one) => one !== undefined);

function reach(
  schemas: Api["schemas"],
  roots: readonly Schema[],
): Set<SchemaId> {
  const found = new Set<SchemaId>();
  const open = [...roots];
  for (let schema = open.pop(); schema; schema = open.pop()) {
    forEachReference(schema, (id) => {
      if (found.has(id) || !Object.hasOwn(schemas, id)) return;
      found.add(id);
      open.push(schemas[id]!);
    });
  }
  return found;
}

function findDifferent(schemas: Api["schemas"]): Set<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  const different = new Set<SchemaId>();
  for (const [id, schema] of Object.entries(schemas)) {
    forEachReference(
      schema,
      (used) => void (users.get(used)?.push(id) ?? users.set(used, [id])),
    );
    if (hidesProperty(schema, schemas)) different.add(id);
  }
  const open = [...different];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const user of users.get(id) ?? []) {
      if (different.has(user)) continue;
      different.add(user);
      open.push(user);
    }
  }
  return different;
}

function hidesProperty(schema: Schema, schemas: Api["schemas"]): boolean {
  let hides = false;
  forEachChild(schema, (child, property) => {
    if (
      property !== undefined &&
      (isHidden(child, "request", schemas) ||
        isHidden(child, "response", schemas))
    )
      hides = true;
    hides ||= hidesProperty(child, schemas);
  });
  return hides;
}

/** Whether a property does not exist on this side: `readOnly` in a request, `writeOnly` in a response. */
export function isHidden(
  property: Schema,
  side: Side,
  schemas: Api["schemas"],
): boolean {
  const flag = side === "request" ? "readOnly" : "writeOnly";
  if (property[flag]) return true;
  return (
    property.$ref !== undefined &&
    Object.hasOwn(schemas, property.$ref) &&
    schemas[property.$ref]?.[flag] === true
  );
}
