import { basename } from "node:path";
import type { Dialect } from "./judge.ts";

/** A generator that is compared. */
export interface Generator {
  /** Its name among the tools of the bench. */
  readonly tool: string;
  readonly label: string;
  /** The file that it writes the types to. */
  readonly types: string;
  readonly dialect: (file: string) => Dialect;
}

const importNames = (file: string) => (names: readonly string[]) =>
  names.length === 0
    ? ""
    : `import type { ${names.join(", ")} } from "./${basename(file, ".ts")}";`;

/** This one: a name that TypeScript has gets `Model` behind it. */
export const OURS: Generator = {
  tool: "ours",
  label: "gen-connector",
  types: "src/models.ts",
  dialect: (file) => ({
    file,
    imports: importNames(file),
    nameOf: (schema, inRequests) =>
      `${schema === "Response" ? "ResponseModel" : schema}${inRequests ? "Input" : ""}`,
  }),
};

export const OTHERS: readonly Generator[] = [
  {
    tool: "hey-api",
    label: "@hey-api/openapi-ts",
    types: "types.gen.ts",
    dialect: (file) => ({
      file,
      imports: importNames(file),
      nameOf: (schema, inRequests) =>
        `${schema}${inRequests ? "Writable" : ""}`,
    }),
  },
  {
    tool: "openapi-typescript",
    label: "openapi-typescript",
    types: "api.ts",
    dialect: (file) => ({
      file,
      imports: () =>
        `import type { components } from "./${basename(file, ".ts")}";`,
      nameOf: (schema) => `components["schemas"]["${schema}"]`,
    }),
  },
];
