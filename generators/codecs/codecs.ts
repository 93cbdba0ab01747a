import type { Generator } from "../../src/emit/file.js";
import type { CodecPlan, CodecsPlan } from "../../src/plan/codecs/node.js";
import { printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { layout, TYPESCRIPT_NOTATION } from "../layout.js";
import { codecValue } from "./print.js";

/** `src/codecs.ts`: where models differ between the wire and the surface; only for connectors in which some do. */
export const codecs: Generator = ({ plan }) => {
  if (!plan.codecs || plan.codecs.models.length === 0) return [];
  return [settle("src/codecs.ts", printCodecs(plan.codecs))];
};

const PLACE = { indent: 0, column: 0, after: 1, expanded: true };

function printCodecs(plan: CodecsPlan): string {
  const imports = new Imports();
  const declarations = plan.models.map((codec) =>
    printCodec(codec, plan, imports),
  );
  return `${imports}${declarations.join("\n")}`;
}

/** Annotated literals: bundlers drop those that no operation refers to. */
function printCodec(
  { name, typeName, node }: CodecPlan,
  plan: CodecsPlan,
  imports: Imports,
): string {
  const type = imports.type("Codec", "./runtime/codec/codec.js");
  const value = codecValue(node, { plan, imports, runtime: "./runtime" });
  const docs = printDocs([`\`${typeName}\`, between the wire and callers.`]);
  const start = `export const ${name}: ${type} =`;
  return `${docs}${start} ${layout(value, TYPESCRIPT_NOTATION, PLACE)};\n`;
}
