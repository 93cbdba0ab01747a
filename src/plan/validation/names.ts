import type { ModelPlan } from "../plan.js";

/**
 * The constant that validates a model: `PetSchema`. Behind different names of models stand different ones, and no
 * function of the library ends so, so that the lock of the models is enough.
 */
export const schemaConstant = ({ name }: Pick<ModelPlan, "name">): string =>
  `${name}Schema`;
