import type { Generator } from "../../src/emit/file.js";

/** Its types, whether or not the library of the compiler has them. */
const TEMPORAL = `import type * as Temporal from "./runtime/codec/temporal-types.js";

export type { Temporal };
`;

/** `src/models.ts`: every named schema of the API. */
export const models: Generator = ({ plan, declarations }) => {
  const text = declarations.models
    .map((declaration) => `${declaration.text}\n`)
    .join("\n");
  const temporal = plan.codecs?.temporal ? `${TEMPORAL}\n` : "";
  return [
    {
      path: "src/models.ts",
      text: text === "" && temporal === "" ? "export {};\n" : temporal + text,
      formatted: true,
    },
  ];
};
