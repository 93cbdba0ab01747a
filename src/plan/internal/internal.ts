import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import { placeOf } from "../../diagnostics/places.js";
import type { Action, Api, Json, Parameter, Schema } from "../../ir/index.js";
import { schemaOf } from "../../ir/reach.js";
import type { InternalPlan, OptionPlan } from "./options.js";

/** The parameters of an action that the connection fills; `options` has those that are no constants, by {@link keyOfParameter}. */
export function planInternal(
  { parameters }: Action,
  api: Api,
  options: ReadonlyMap<string, OptionPlan>,
): { internal?: readonly InternalPlan[] } {
  const internal = parameters.flatMap((parameter, index): InternalPlan[] => {
    if (!parameter.internal) return [];
    const { name } = parameter;
    const value = constantOf(parameter, api);
    const option = options.get(keyOfParameter(parameter));
    const source = option ? { option: option.name } : { value: value ?? null };
    const required = isRequired(parameter);
    return [
      { name, index, ...source, required, secret: option?.secret ?? false },
    ];
  });
  return internal.length > 0 ? { internal } : {};
}

/** Reports constants that their parameters do not allow, each once. */
export function checkConstants(
  api: Api,
  root: unknown,
  diagnostics: Diagnostics,
): void {
  const wrong = new Map<string, { action: Action; parameter: Parameter }>();
  for (const action of api.actions) {
    for (const parameter of action.parameters) {
      const value = parameter.internal && constantOf(parameter, api);
      const key = keyOfParameter(parameter);
      if (value === undefined || wrong.has(key)) continue;
      if (!fits(value, parameter.schema, api))
        wrong.set(key, { action, parameter });
    }
  }
  for (const { action, parameter } of wrong.values()) {
    const { path, method, key } = action;
    const at =
      placeOf(parameter.internal ?? {}) ??
      locatePath(root, ["paths", path, method.toLowerCase(), "parameters"]);
    const { name } = parameter;
    diagnostics.report("GC_INTERNAL_VALUE", at, { name, key });
  }
}

/** Of decisions, and of what has one option. */
export const keyOfParameter = ({ in: place, name }: Parameter): string =>
  `${place} ${place === "header" ? name.toLowerCase() : name}`;

export const isRequired = ({ in: place, required, internal }: Parameter) =>
  place === "path" || (internal?.required ?? required);

/** What is always sent: as was said, or, if nothing is said of an option, the only value, or the default. */
export function constantOf(
  { internal = {}, schema }: Parameter,
  api: Api,
): Json | undefined {
  const { value, option, label, help, secret } = internal;
  if (value !== undefined) return value;
  const asked = [option, label, help, secret].some((one) => one !== undefined);
  if (asked) return undefined;
  const own = resolve(schema, api);
  const only = own.enum?.length === 1 ? own.enum[0] : undefined;
  return [own.const, only, schema.default, own.default].find(
    (one) => one !== undefined && one !== null,
  );
}

export function resolve(schema: Schema, { schemas }: Api): Schema {
  const target =
    schema.$ref === undefined ? undefined : schemaOf(schemas, schema.$ref);
  return target ?? schema;
}

/** Whether the schema says nothing against it. */
function fits(value: Json, schema: Schema, api: Api): boolean {
  const { type, enum: values, const: only, items } = resolve(schema, api);
  if (Array.isArray(value) && type?.includes("array"))
    return value.every((one: Json) => fits(one, items ?? {}, api));
  if (only !== undefined && only !== value) return false;
  if (values && !values.includes(value)) return false;
  return type === undefined || type.some((one) => TYPES[one](value));
}

const TYPES = {
  null: (value: Json) => value === null,
  boolean: (value: Json) => typeof value === "boolean",
  integer: (value: Json) => Number.isInteger(value),
  number: (value: Json) => typeof value === "number",
  string: (value: Json) => typeof value === "string",
  array: (value: Json) => Array.isArray(value),
  object: (value: Json) => typeof value === "object" && value !== null,
};
