import type { Plan } from "../plan/plan.js";
import type { Declarations } from "./declarations.js";
import { markAlternatives } from "./alternatives.js";
import { declareModels } from "./declare-models.js";
import { declareParams } from "./declare-params.js";
import { keyOf } from "./type-key.js";
import { Translator } from "./translator.js";
import { openEnums, type EnumPolicy, type Unlisted } from "./open-enums.js";
import { usesOf } from "./uses.js";

export interface TypeOptions {
  /** Which enums accept values that the description does not list: `response` where a response can hold them. */
  readonly enums: EnumPolicy;
  /** What those accept. Default: any string, or any number. */
  readonly unlisted?: Unlisted;
}

/** The TypeScript declarations of everything in a plan that has a schema. */
export function declareTypes(
  described: Plan,
  options: TypeOptions,
): Declarations {
  const schemas = markAlternatives(described.api);
  const plan = { ...described, api: { ...described.api, schemas } };
  const enums = openEnums(plan.api, options.enums, options.unlisted ?? "any");
  const translator = new Translator(plan, enums);
  const models = declareModels(plan, translator);
  const { params, common } = declareParams(
    plan.groups.flatMap(({ operations }) => operations),
    models,
    {
      translator,
      ...(plan.commonParams !== undefined && { common: plan.commonParams }),
    },
  );
  return {
    models: common
      ? [...models.declarations, common].sort((a, b) =>
          a.name < b.name ? -1 : 1,
        )
      : models.declarations,
    params,
    unrecognized: enums.names,
    typeOf: (schema, side) => {
      const type = translator.translate(schema, { side });
      return { text: keyOf(type), uses: usesOf(type) };
    },
  };
}
