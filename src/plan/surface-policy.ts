import type { Config } from "../config/config.js";
import type {
  Action,
  Api,
  Content,
  Encoding,
  Schema,
  SchemaId,
  SurfaceType,
  TypeName,
} from "../ir/index.js";
import { hooksOf } from "../ir/hooks.js";
import { reachNodes } from "../ir/reach.js";
import { mapChildren } from "../ir/walk.js";
import { finalSchemas, requestSchemas, responseSchemas } from "./sides.js";

type Policy = Pick<Config, "dates" | "int64">;

/**
 * Says of every schema that the configuration wants otherwise what callers have instead of what travels. The wire schema
 * stays what it is: it is the same node without its `surface`.
 */
export function applySurfacePolicy(api: Api, policy: Policy): Api {
  const surfaces = surfacesOf(policy);
  if (surfaces.size === 0) return api;
  const change = (schema: Schema): Schema => {
    const changed = mapChildren(schema, change);
    const surface = surfaces.get(schema.format ?? "");
    return surface && hasSurface(schema, surface)
      ? { ...changed, surface }
      : changed;
  };
  const received = findReceived(api);
  return changeSchemas(api, (schema, id) =>
    id !== undefined && received.has(id) ? schema : change(schema),
  );
}

/** What is in nothing but webhooks and callbacks: nothing converts that for whoever receives it, and so it stays as it travels. */
function findReceived(api: Api): ReadonlySet<SchemaId> {
  const hooks = idsOf(api, hooksOf(api));
  if (hooks.size === 0) return hooks;
  const actions = idsOf(api, api.actions);
  const finals = api.actions.flatMap(finalSchemas);
  reachNodes(
    api.schemas,
    finals,
    (_, id) => id !== undefined && actions.add(id),
  );
  return new Set([...hooks].filter((id) => !actions.has(id)));
}

function idsOf(
  { schemas }: Api,
  exchanges: readonly Pick<Action, "parameters" | "body" | "responses">[],
): Set<SchemaId> {
  const roots = exchanges.flatMap((one) => [
    ...requestSchemas(one),
    ...responseSchemas(one),
  ]);
  const found = new Set<SchemaId>();
  reachNodes(schemas, roots, (_, id) => id !== undefined && found.add(id));
  return found;
}

/** The API with every schema changed that stands in no other. */
export const changeSchemas = (
  api: Api,
  change: (schema: Schema, id?: SchemaId) => Schema,
): Api => ({
  ...api,
  actions: api.actions.map((action) =>
    changeAction(action, (schema) => change(schema)),
  ),
  schemas: Object.fromEntries(
    Object.entries(api.schemas).map(([id, schema]) => [id, change(schema, id)]),
  ),
});

/** By format (OpenAPI's format registry). RFC 3339 gives a `time` an offset, for which `Temporal` has no type. */
function surfacesOf({ dates, int64 }: Policy): Map<string, SurfaceType> {
  const days: [string, SurfaceType][] =
    dates === "Date"
      ? [["date-time", "Date"]]
      : dates === "Temporal"
        ? [
            ["date-time", "Temporal.Instant"],
            ["date", "Temporal.PlainDate"],
            ["date-time-local", "Temporal.PlainDateTime"],
            ["time-local", "Temporal.PlainTime"],
            ["duration", "Temporal.Duration"],
          ]
        : [];
  const integers: [string, SurfaceType][] =
    int64 === "bigint"
      ? [
          ["int64", "bigint"],
          ["uint64", "bigint"],
        ]
      : [];
  return new Map([...days, ...integers]);
}

/** What is listed is written as it is: as literals. A format says nothing where no type says that it applies. */
const hasSurface = (schema: Schema, surface: SurfaceType): boolean =>
  !schema.enum &&
  schema.const === undefined &&
  schema.type !== undefined &&
  schema.type.some((type) => isConverted({ ...schema, surface }, type));

/** Whether values of this type are converted: of a `bigint` numbers, and strings only where it cannot be a number. */
export function isConverted(
  { surface, type: types = [] }: Schema,
  type: TypeName,
): boolean {
  if (surface === undefined) return false;
  if (surface !== "bigint") return type === "string";
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber ? type === "integer" || type === "number" : type === "string";
}

type Change = (schema: Schema) => Schema;

function changeAction(action: Action, change: Change): Action {
  return {
    ...action,
    parameters: action.parameters.map((parameter) => ({
      ...parameter,
      schema: change(parameter.schema),
    })),
    ...(action.body && {
      body: {
        ...action.body,
        content: action.body.content.map((one) => changeContent(one, change)),
      },
    }),
    responses: action.responses.map((response) => ({
      ...response,
      headers: response.headers.map((header) => ({
        ...header,
        schema: change(header.schema),
      })),
      content: response.content.map((one) => changeContent(one, change)),
    })),
  };
}

const changeContent = (content: Content, change: Change): Content => ({
  ...content,
  ...(content.schema && { schema: change(content.schema) }),
  ...(content.itemSchema && { itemSchema: change(content.itemSchema) }),
  ...changeParts(content, change),
});

type Parts = Pick<Encoding, "encoding" | "prefixEncoding" | "itemEncoding">;

/** The headers of parts, and of parts in them. */
function changeParts(
  { encoding, prefixEncoding, itemEncoding }: Parts,
  change: Change,
): Parts {
  const own = (one: Encoding) => changeEncoding(one, change);
  const named = Object.entries(encoding ?? {});
  return {
    ...(encoding && {
      encoding: Object.fromEntries(
        named.map(([name, one]) => [name, own(one)]),
      ),
    }),
    ...(prefixEncoding && { prefixEncoding: prefixEncoding.map(own) }),
    ...(itemEncoding && { itemEncoding: own(itemEncoding) }),
  };
}

const changeEncoding = (encoding: Encoding, change: Change): Encoding => ({
  ...encoding,
  ...(encoding.headers && {
    headers: encoding.headers.map((header) => ({
      ...header,
      schema: change(header.schema),
    })),
  }),
  ...changeParts(encoding, change),
});
