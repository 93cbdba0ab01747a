import type { Api, Parameter, Schema } from "../../src/ir/index.js";
import type { ParameterPlan } from "../../src/plan/plan.js";
import type { Data } from "../code/data.js";

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
} as const;

/** How parameters are written. A path parameter that is called as in the path, and holds no object, needs no entry. */
export function parametersData(
  plans: readonly ParameterPlan[],
  parameters: readonly Parameter[],
  api: Api,
): Data | undefined {
  const entries = plans.flatMap((plan): [string, Data][] => {
    const parameter = parameters[plan.index];
    const data = parameter && parameterData(plan, parameter, api);
    return data === undefined || data === "path" ? [] : [[plan.key, data]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function parameterData(
  { key, name, in: place }: ParameterPlan,
  { style, explode, allowReserved, mediaType, schema }: Parameter,
  api: Api,
): Data {
  const styled = mediaType === undefined;
  // Without a style the runtime refuses objects in a path, where they are mostly mistakes.
  const saysStyle =
    style !== DEFAULT_STYLE[place] ||
    (place === "path" && isObject(schema, api, new Set()));
  const explodes = style === "form";
  const own = {
    name: key === name ? undefined : name,
    style: styled && saysStyle ? style : undefined,
    explode:
      styled && style !== "deepObject" && explode !== explodes
        ? explode
        : undefined,
    allowReserved: allowReserved || undefined,
    mediaType,
  };
  return Object.values(own).every((value) => value === undefined)
    ? place
    : { in: place, ...own };
}

function isObject(
  { $ref, type, properties }: Schema,
  { schemas }: Pick<Api, "schemas">,
  seen: Set<string>,
): boolean {
  if (type?.includes("object") || properties) return true;
  if ($ref === undefined || seen.has($ref)) return false;
  const target = Object.hasOwn(schemas, $ref) ? schemas[$ref] : undefined;
  return target !== undefined && isObject(target, { schemas }, seen.add($ref));
}
