import type { Validate } from "../runtime/operation.js";
import type { OperationSchemas } from "../runtime/validation/validate.js";
import { validator } from "../runtime/validation/validate.js";
import { uniqueItems } from "./keywords.js";
import {
  BedInputSchema,
  BedSchema,
  CaptionSchema,
  PlantInputSchema,
  PlantSchema,
  ProblemSchema,
} from "./models.js";
import {
  array,
  check,
  integer,
  lazy,
  literal,
  object,
  optional,
  string,
  unknown,
} from "./valibot.js";

/** By operation: what is validated of what travels. */
export const schemas: Readonly<Record<string, OperationSchemas>> = {
  "beds.dig": { body: BedInputSchema, responses: { "201": BedSchema } },
  "plants.get": {
    params: lazy(() => object({ plantId: string({ pattern: "^pl_[0-9]+$" }) })),
    responses: { "200": PlantSchema, "404": ProblemSchema },
  },
  "plants.getAlbum": {
    params: lazy(() => object({ plantId: string({ pattern: "^pl_[0-9]+$" }) })),
    parts: {
      "200": lazy(() =>
        object({
          caption: object({ data: CaptionSchema }),
          pages: optional(object({ data: integer({ minimum: 1 }) })),
          pictures: optional(array(object())),
        }),
      ),
    },
  },
  "plants.list": {
    params: lazy(() =>
      object({
        limit: optional(integer({ minimum: 1, maximum: 100 })),
        kinds: optional(
          check(array(literal(["tree", "flower"])), [uniqueItems()]),
        ),
      }),
    ),
    responses: { "200": lazy(() => array(PlantSchema)) },
  },
  "plants.replace": {
    params: lazy(() => object({ plantId: string({ pattern: "^pl_[0-9]+$" }) })),
    body: PlantInputSchema,
    responses: { "200": PlantSchema },
  },
  "plants.replaceAlbum": {
    params: lazy(() => object({ plantId: string({ pattern: "^pl_[0-9]+$" }) })),
    body: lazy(() =>
      object({
        caption: CaptionSchema,
        pages: optional(integer({ minimum: 1 })),
        pictures: optional(array(unknown(), { maxItems: 9 })),
      }),
    ),
  },
};

/**
 * Validates every call by {@link schemas}: give it to a connector as `validate`, or make of one operation a validated one,
 * `send(client, validate(operation), params)`.
 */
export const validate: Validate = /* @__PURE__ */ validator(schemas);
