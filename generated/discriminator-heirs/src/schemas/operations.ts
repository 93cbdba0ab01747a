import type { Validate } from "../runtime/operation.js";
import type { OperationSchemas } from "../runtime/validation/validate.js";
import { validator } from "../runtime/validation/validate.js";
import {
  AnyAnimalInputSchema,
  AnyAnimalSchema,
  AnyDogSchema,
  AnyEntrySchema,
} from "./models.js";
import { array, lazy } from "./zod.js";

/** By operation: what is validated of what travels. */
export const schemas: Readonly<Record<string, OperationSchemas>> = {
  "animals.add": {
    body: AnyAnimalInputSchema,
    responses: { "201": AnyAnimalSchema },
  },
  "animals.list": { responses: { "200": lazy(() => array(AnyAnimalSchema)) } },
  "shows.enter": { body: AnyEntrySchema, responses: { "200": AnyDogSchema } },
};

/**
 * Validates every call by {@link schemas}: give it to a connector as `validate`, or make of one operation a validated one,
 * `send(client, validate(operation), params)`.
 */
export const validate: Validate = /* @__PURE__ */ validator(schemas);
