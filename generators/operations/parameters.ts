import type { Api, Parameter, Schema } from "../../src/ir/index.js";
import { isFormType, isJsonType } from "../../src/plan/media-types.js";
import type { OperationPlan, ParameterPlan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  querystring: "form",
  header: "simple",
  cookie: "form",
} as const;

/** How parameters are written. A path parameter that is called as in the path, and holds no object, needs no entry. */
export function parametersData(
  { params, action: { parameters } }: OperationPlan,
  api: Api,
  imports: Imports,
): Printable | undefined {
  const plans = params?.parameters ?? [];
  const entries = plans.flatMap((plan): [string, Printable][] => {
    const parameter = parameters[plan.index];
    if (!parameter) return [];
    const data =
      parameter.in === "querystring"
        ? querystringData(parameter, imports)
        : parameterData(plan, parameter, { api, imports });
    return data === "path" ? [] : [[plan.key, data]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The whole query is written as a body of its media type is. */
function querystringData(
  { mediaType = "", encoding = {} }: Parameter,
  imports: Imports,
): Printable {
  const body = isFormType(mediaType)
    ? new Code(importPure("form", imports, "bodies/form"), {
        encoding: encodingData(encoding),
      })
    : { contentType: bareType(mediaType) };
  return new Code(
    importPure("querystring", imports, "parameters/querystring"),
    body,
  );
}

/** Bundlers drop the literal of an unused operation only if they know that the calls in it do nothing else. */
export const importPure = (
  name: string,
  imports: Imports,
  file: string,
): string => `/* @__PURE__ */ ${imports.value(name, `../runtime/${file}.js`)}`;

/** A range that JSON is in says nothing that could be written. */
const bareType = (mediaType: string): string =>
  mediaType.includes("*") && isJsonType(mediaType)
    ? "application/json"
    : mediaType;

function encodingData(
  encoding: NonNullable<Parameter["encoding"]>,
): Printable | undefined {
  const entries = Object.entries(encoding).flatMap(
    ([name, { contentType, style, explode, allowReserved }]) => {
      const own = { contentType, style, explode, allowReserved };
      const empty = Object.values(own).every((value) => value === undefined);
      return empty ? [] : [[name, own] as const];
    },
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** As short as it can be said: the place alone, where all else is the default. */
export function parameterData(
  { key, name, in: place }: ParameterPlan,
  { style, explode, allowReserved, mediaType, schema }: Parameter,
  { api, imports }: { readonly api: Api; readonly imports: Imports },
): string | Readonly<Record<string, Printable | undefined>> {
  const styled = mediaType === undefined;
  const deep = holds(schema, (part) => isDeep(part, api), api);
  // Without a style the runtime refuses objects in a path, where they are mostly mistakes.
  const saysStyle =
    style !== DEFAULT_STYLE[place] ||
    (place === "path" && holds(schema, isObject, api));
  const explodes = style === "form" || style === "cookie";
  const spread = deep || holds(schema, isList, api);
  const own = {
    name: key === name ? undefined : name,
    style: styled && saysStyle ? style : undefined,
    explode:
      styled && spread && style !== "deepObject" && explode !== explodes
        ? explode
        : undefined,
    allowReserved: allowReserved || undefined,
    mediaType: mediaType && bareType(mediaType),
  };
  const { name: _, ...how } = own;
  const isPlain =
    !deep &&
    place !== "cookie" &&
    Object.values(how).every((value) => value === undefined);
  const write = isPlain
    ? undefined
    : writerOf(
        place === "cookie" && styled ? "cookie" : styled ? "styled" : "content",
        imports,
      );
  return isPlain && own.name === undefined
    ? place
    : { in: place, ...own, write };
}

const writerOf = (name: string, imports: Imports): Code =>
  new Code(imports.value(name, `../runtime/parameters/${name}.js`));

type Test = (schema: Schema) => boolean;

/** What says nothing of its type may be anything. */
const isObject: Test = (schema) => {
  const values = valuesOf(schema);
  if (values) return values.some((value) => isRecord(value));
  const { $ref, type, properties, items, allOf, anyOf, oneOf } = schema;
  return (
    type?.includes("object") ??
    (properties !== undefined ||
      ($ref ?? items ?? allOf ?? anyOf ?? oneOf) === undefined)
  );
};

const isList: Test = (schema) =>
  valuesOf(schema)?.some((value) => Array.isArray(value)) ??
  schema.type?.includes("array") ??
  (schema.items !== undefined || isObject(schema));

/** The only values that there are, if it says so. */
const valuesOf = ({ const: only, enum: values }: Schema) =>
  only === undefined ? values : [only];

const isRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lists of lists and of objects are as hard to write as objects. */
const isDeep = (schema: Schema, api: Pick<Api, "schemas">): boolean =>
  isObject(schema) ||
  (valuesOf(schema) ?? []).some(
    (value) =>
      Array.isArray(value) &&
      value.some((item) => typeof item === "object" && item !== null),
  ) ||
  (schema.items !== undefined &&
    holds(schema.items, (item) => isObject(item) || isList(item), api));

/** Whether a test holds for a schema, or for one of its parts. */
function holds(
  schema: Schema,
  test: Test,
  api: Pick<Api, "schemas">,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const { $ref, allOf = [], anyOf = [], oneOf = [] } = schema;
  if (test(schema)) return true;
  const parts = [...allOf, ...anyOf, ...oneOf];
  if (parts.some((part) => holds(part, test, api, seen))) return true;
  if ($ref === undefined || seen.has($ref)) return false;
  const target = Object.hasOwn(api.schemas, $ref)
    ? api.schemas[$ref]
    : undefined;
  return (
    target !== undefined && holds(target, test, api, new Set([...seen, $ref]))
  );
}
