import type { Generator } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import { readAsset } from "../assets.js";
import { renderAsset } from "../render.js";

const FILES = [
  "alternatives",
  "at-path",
  "catalogue",
  "conforms",
  "facts",
  "formats",
  "handlers",
  "headers",
  "last-page",
  "long-running",
  "match",
  "members",
  "pattern",
  "pattern-parser",
  "reply",
  "sample",
  "sampler",
  "scalar",
  "schema",
  "parts",
  "sequence",
  "xml",
  "xml-names",
];

/** `src/mocks/*`: handlers for MSW, which read `connector.json` when they run. The same bytes in every connector. */
export const mocks: Generator = ({ plan }) => {
  const example = stringLiteral(plan.groups[0]?.operations[0]?.id ?? "");
  const copies = FILES.map((name) => ({
    path: `src/mocks/${name}.ts`,
    text: readAsset(`mocks/src/${name}.ts`),
    formatted: true,
  }));
  const index = {
    path: "src/mocks/index.ts",
    text: renderAsset("mocks/index.ts.hbs", { example }),
    formatted: true,
  };
  return plan.groups.length === 0 ? [] : [...copies, index];
};
