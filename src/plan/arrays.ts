import type { ArrayNotation, ParameterConfig } from "../config/config.js";
import type { Action, Api, Parameter, Schema } from "../ir/index.js";
import type { ParamsPlan } from "./plan.js";

/** Gives lists in the query the name that the server reads them by, where the configuration has it: `ids[]`. */
export function applyArrayNotation(
  params: ParamsPlan,
  action: Action,
  api: Api,
  config: ParameterConfig = {},
): ParamsPlan {
  const parameters = params.parameters.map((plan) => {
    const parameter = action.parameters[plan.index];
    const brackets =
      parameter &&
      notationOf(parameter, action, config) === "brackets" &&
      isRepeated(parameter, api) &&
      !plan.name.endsWith("[]");
    return brackets ? { ...plan, name: `${plan.name}[]` } : plan;
  });
  return { ...params, parameters };
}

function notationOf(
  { name }: Parameter,
  { key, operationId }: Action,
  { arrays = "repeat", arraysOf = {} }: ParameterConfig,
): ArrayNotation {
  const operations = [key, ...(operationId === undefined ? [] : [operationId])];
  const selectors = [
    ...operations.map((operation) => `${operation} ${name}`),
    ...operations,
    name,
  ];
  const found = selectors.find((one) => Object.hasOwn(arraysOf, one));
  return (found === undefined ? undefined : arraysOf[found]) ?? arrays;
}

const isRepeated = (
  { in: place, style, explode, mediaType, schema }: Parameter,
  api: Api,
): boolean =>
  place === "query" &&
  style === "form" &&
  explode &&
  mediaType === undefined &&
  takesArray(schema, api, new Set());

function takesArray(
  schema: Schema,
  { schemas }: Pick<Api, "schemas">,
  seen: Set<string>,
): boolean {
  const { $ref, type, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  if (type ? type.includes("array") : items !== undefined) return true;
  const parts = [...allOf, ...anyOf, ...oneOf];
  if (parts.some((part) => takesArray(part, { schemas }, seen))) return true;
  if ($ref === undefined || seen.has($ref) || !Object.hasOwn(schemas, $ref))
    return false;
  return takesArray(schemas[$ref]!, { schemas }, seen.add($ref));
}
