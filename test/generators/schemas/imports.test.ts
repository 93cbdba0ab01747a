import { expect, test } from "vitest";
import { Imports } from "../../../generators/code/imports.js";
import { shareContext } from "../../../generators/schemas/models.js";
import { printSchema } from "../../../generators/schemas/print.js";
import type { Schema } from "../../../src/ir/index.js";
import { planOf } from "./build.js";

test.each<{ name: string; given: Schema; want: string }>([
  {
    name: "a part that says nothing",
    given: { type: ["string"], allOf: [{ description: "A name" }] },
    want: 'import { string } from "./zod.js";\n\n',
  },
  {
    name: "keywords of a type that say nothing",
    given: { enum: ["a"], format: "nothing" },
    want: 'import { literal } from "./zod.js";\n\n',
  },
])("$name imports nothing", ({ given, want }) => {
  const shared = shareContext(planOf({ A: given }), "zod");
  const imports = new Imports();
  printSchema(given, { ...shared, imports, side: "response", owner: "A" });
  expect(String(imports)).toBe(want);
});
