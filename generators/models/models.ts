import type { Generator } from "../../src/emit/file.js";
import { statement } from "../code/imports.js";

/** Its types, whether or not the library of the compiler has them. */
const TEMPORAL =
  'import type * as Temporal from "./runtime/codec/temporal-types.js";\n';

/** `src/models.ts`: every named schema of the API, and what of the runtime they are made of. */
export const models: Generator = ({ plan, declarations }) => {
  const unrecognized = declarations.unrecognized.map(({ name }) => name);
  const usesTemporal = plan.codecs?.temporal === true;
  const open = "./runtime/unrecognized.js";
  const imports = [
    ...(usesTemporal ? [TEMPORAL] : []),
    ...(unrecognized.length > 0
      ? [`${statement("import type", unrecognized, open)}\n`]
      : []),
  ];
  const names = [...(usesTemporal ? ["Temporal"] : []), ...unrecognized];
  const exported =
    names.length > 0 ? [`export type { ${names.join(", ")} };\n`] : [];
  const parts = [
    ...(imports.length > 0 ? [imports.join("")] : []),
    ...exported,
    ...declarations.models.map(({ text }) => `${text}\n`),
  ];
  return [
    {
      path: "src/models.ts",
      text: parts.length === 0 ? "export {};\n" : parts.join("\n"),
      formatted: true,
    },
  ];
};
