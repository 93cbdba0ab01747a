import type * as models from "../models.js";
import {
  additionalProperties,
  dependentRequired,
  minProperties,
  oneOf,
  only,
  propertyNames,
} from "./keywords.js";
import type { Schema } from "./zod.js";
import {
  array,
  check,
  integer,
  lazy,
  literal,
  nullable,
  number,
  object,
  optional,
  string,
  tuple,
  union,
  unknown,
} from "./zod.js";

export const BedSchema: Schema<models.Bed> = /* @__PURE__ */ lazy(() =>
  check(
    object({
      corner: tuple([number(), number()], string(), { minItems: 2 }),
      plants: check(object(), [
        additionalProperties({ schema: PlantSchema }),
        propertyNames(string({ pattern: "^[a-z]+$" })),
      ]),
      note: optional(string()),
      soil: optional(
        check(unknown(), [
          only(
            "object",
            object({ ph: number({ maximum: 14, exclusiveMinimum: 0 }) }),
          ),
        ]),
      ),
    }),
    [minProperties(2), dependentRequired([["soil", ["note"]]])],
  ),
);

export const BedInputSchema: Schema<models.BedInput> = /* @__PURE__ */ lazy(
  () =>
    check(
      object({
        corner: tuple([number(), number()], string(), { minItems: 2 }),
        plants: check(object(), [
          additionalProperties({ schema: PlantInputSchema }),
          propertyNames(string({ pattern: "^[a-z]+$" })),
        ]),
        note: optional(string()),
        soil: optional(
          check(unknown(), [
            only(
              "object",
              object({ ph: number({ maximum: 14, exclusiveMinimum: 0 }) }),
            ),
          ]),
        ),
      }),
      [minProperties(2), dependentRequired([["soil", ["note"]]])],
    ),
);

export const CaptionSchema: Schema<models.Caption> = /* @__PURE__ */ lazy(() =>
  object({ text: string({ minLength: 1 }) }),
);

export const FlowerSchema: Schema<models.Flower> = /* @__PURE__ */ lazy(() =>
  object({
    id: string(),
    kind: literal(["flower"]),
    color: nullable(string({ minLength: 1, maxLength: 20 })),
    blooms: optional(string({ format: "date" })),
    secretName: optional(string()),
  }),
);

export const FlowerInputSchema: Schema<models.FlowerInput> =
  /* @__PURE__ */ lazy(() =>
    object({
      id: optional(string()),
      kind: literal(["flower"]),
      color: nullable(string({ minLength: 1, maxLength: 20 })),
      blooms: optional(string({ format: "date" })),
      secretName: optional(string()),
    }),
  );

export const PlantSchema: Schema<models.Plant> = /* @__PURE__ */ lazy(() =>
  check(unknown(), [oneOf([TreeSchema, FlowerSchema])]),
);

export const PlantInputSchema: Schema<models.PlantInput> = /* @__PURE__ */ lazy(
  () => union([TreeInputSchema, FlowerInputSchema]),
);

export const ProblemSchema: Schema<models.Problem> = /* @__PURE__ */ lazy(() =>
  object({ message: optional(string()) }),
);

export const TreeSchema: Schema<models.Tree> = /* @__PURE__ */ lazy(() =>
  object({
    id: string(),
    kind: literal(["tree"]),
    rings: optional(integer({ minimum: 0, multipleOf: 1 })),
    grafts: optional(array(PlantSchema, { maxItems: 3 })),
  }),
);

export const TreeInputSchema: Schema<models.TreeInput> = /* @__PURE__ */ lazy(
  () =>
    object({
      id: optional(string()),
      kind: literal(["tree"]),
      rings: optional(integer({ minimum: 0, multipleOf: 1 })),
      grafts: optional(array(PlantInputSchema, { maxItems: 3 })),
    }),
);
