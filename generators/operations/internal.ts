import type { Api } from "../../src/ir/index.js";
import { resolve } from "../../src/plan/internal/internal.js";
import type { OperationPlan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";
import { importPure, parameterData } from "./parameters.js";

/** The parameters that the connection fills; `undefined` where there are none. */
export function internalData(
  { internal = [], action: { parameters } }: OperationPlan,
  api: Api,
  imports: Imports,
): Printable | undefined {
  const entries = internal.flatMap(
    ({ name, index, option, value, required, secret }): Printable[] => {
      const parameter = parameters[index];
      if (!parameter) return [];
      const plan = { key: "", name, in: parameter.in, index };
      const written = parameterData(plan, parameter, { api, imports });
      return [
        {
          ...(typeof written === "object" ? written : { in: written }),
          value,
          option,
          required: (option !== undefined && required) || undefined,
          secret: secret || undefined,
          enum:
            option === undefined
              ? undefined
              : listValues(parameter.schema, api),
        },
      ];
    },
  );
  if (entries.length === 0) return undefined;
  return new Code(
    importPure("fromConnection", imports, "parameters/from-connection"),
    entries,
  );
}

/** The only values that there are, of the parameter or of its items. */
function listValues(
  schema: Api["schemas"][string],
  api: Api,
): Printable | undefined {
  const { enum: values, items } = resolve(schema, api);
  const all = values ?? (items && resolve(items, api).enum);
  return all?.every((one) => one !== null) ? [...all] : undefined;
}
