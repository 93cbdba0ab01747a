import type { EmittedFile, Generator } from "../../src/emit/file.js";
import { schemaConstant } from "../../src/plan/validation/names.js";
import { readAsset } from "../assets.js";
import { statement } from "../code/imports.js";
import { schemaModels, shareContext } from "./models.js";
import { schemaOperations } from "./operations.js";
import { schemaTests } from "./tests.js";

/** `src/schemas/*`: validators of what travels, for those who ask for them. */
export const schemas: Generator = ({ plan }) => {
  const { validation } = plan;
  if (!validation || plan.groups.length === 0) return [];
  const shared = shareContext(plan, validation);
  const constants = plan.models.map(schemaConstant);
  const lines = [
    ...(constants.length > 0
      ? [statement("export", constants, "./models.js")]
      : []),
    statement("export", ["schemas", "validate"], "./operations.js"),
    statement("export", ["validator"], "../runtime/validation/validate.js"),
    statement(
      "export type",
      ["OperationSchemas"],
      "../runtime/validation/validate.js",
    ),
    statement("export type", ["Validate"], "../runtime/operation.js"),
    statement(
      "export type",
      ["StandardSchema"],
      "../runtime/validation/standard-schema.js",
    ),
  ];
  return [
    schemaModels(shared),
    schemaOperations(shared),
    ...schemaTests(plan),
    ...["formats", "keywords", "rules", validation].map(copyFile),
    {
      path: "src/schemas/index.ts",
      text: `${lines.join("\n")}\n`,
      formatted: true,
    },
  ];
};

/** The same bytes in every connector, but for where the runtime is. */
const copyFile = (name: string): EmittedFile => ({
  path: `src/schemas/${name}.ts`,
  text: readAsset(`schemas/src/${name}.ts`).replaceAll(
    '"../../runtime/',
    '"../runtime/',
  ),
  formatted: true,
});
