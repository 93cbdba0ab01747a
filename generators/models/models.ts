import type { Generator } from "../../src/emit/file.js";

/** `src/models.ts`: every named schema of the API. */
export const models: Generator = ({ declarations }) => {
  const text = declarations.models
    .map((declaration) => `${declaration.text}\n`)
    .join("\n");
  return [
    {
      path: "src/models.ts",
      text: text === "" ? "export {};\n" : text,
      formatted: true,
    },
  ];
};
