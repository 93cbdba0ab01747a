export {
  AgilitySchema,
  AnimalInputSchema,
  AnimalSchema,
  AnyAnimalInputSchema,
  AnyAnimalSchema,
  AnyDogSchema,
  AnyEntrySchema,
  BeautySchema,
  CatInputSchema,
  CatSchema,
  DogInputSchema,
  DogSchema,
  EntrySchema,
  LizardInputSchema,
  LizardSchema,
  PoodleInputSchema,
  PoodleSchema,
  TerrariumSchema,
} from "./models.js";
export { schemas, validate } from "./operations.js";
export { validator } from "../runtime/validation/validate.js";
export type { OperationSchemas } from "../runtime/validation/validate.js";
export type { Validate } from "../runtime/operation.js";
export type { StandardSchema } from "../runtime/validation/standard-schema.js";
