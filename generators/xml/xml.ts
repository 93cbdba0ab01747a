import type { EmitInput, Generator } from "../../src/emit/file.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { layout, TYPESCRIPT_NOTATION } from "../layout.js";
import { collectShapes } from "./collect.js";

/** `src/xml.ts`: the shapes of the schemas that are sent or received as XML; no file where nothing is. */
export const xml: Generator = ({ plan }: EmitInput) => {
  const { shapes, called } = collectShapes(plan);
  const sorted = [...shapes].sort(([a], [b]) => (a < b ? -1 : 1));
  if (sorted.length === 0) return [];
  const imports = new Imports();
  const type = imports.type("XmlShape", "./runtime/xml/shape.js");
  for (const name of called) imports.value(name, `./runtime/xml/${name}.js`);
  const lines = sorted.map(
    ([name, data]) =>
      `export const ${name}: ${type} = ${layout(data, TYPESCRIPT_NOTATION, PLACE)};\n`,
  );
  const text = `${imports}${lines.join("\n")}`;
  return [settle("src/xml.ts", text)];
};

const PLACE = { indent: 0, column: 0, after: 1, expanded: true };
