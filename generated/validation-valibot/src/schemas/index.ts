export {
  BedInputSchema,
  BedSchema,
  CaptionSchema,
  FlowerInputSchema,
  FlowerSchema,
  PlantInputSchema,
  PlantSchema,
  ProblemSchema,
  TreeInputSchema,
  TreeSchema,
} from "./models.js";
export { schemas, validate } from "./operations.js";
export { validator } from "../runtime/validation/validate.js";
export type { OperationSchemas } from "../runtime/validation/validate.js";
export type { Validate } from "../runtime/operation.js";
export type { StandardSchema } from "../runtime/validation/standard-schema.js";
