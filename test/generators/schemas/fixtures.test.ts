import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSchemaWriter } from "../../../generators/catalogue/json-schema.js";
import { sample } from "../../../generators/mocks/src/sample.js";
import { analyse } from "../../../src/compile.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Json, Schema } from "../../../src/ir/index.js";
import { noDecisions } from "../../../src/plan/decisions.js";
import { findExactness } from "../../../src/plan/validation/exact.js";
import { nodeWorld } from "../../../src/world/node-world.js";
import { ajvVerdict, buildVerdicts, planOf, type Table } from "./build.js";

const specs = readdirSync("fixtures")
  .filter((name) => name !== "invalid")
  .flatMap((name) =>
    readdirSync(join("fixtures", name))
      .filter((file) => file.startsWith("spec."))
      .map((file) => join("fixtures", name, file)),
  );

async function schemasOf(entry: string): Promise<Table> {
  const analysis = await analyse({
    entry,
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  });
  if (!analysis) throw new Error(`${entry} is refused`);
  return analysis.plan.api.schemas;
}

/** What the description gives as examples, what the mocks would answer, and the same with one thing wrong. */
function valuesFor(schemas: Table, id: string): Json[] {
  const { write, defs } = createSchemaWriter(planOf(schemas));
  const own: Schema = schemas[id]!;
  const sampled = (["all", "required"] as const).map(
    (properties) =>
      sample(write({ $ref: id }), {
        definitions: defs,
        side: "response",
        properties,
      }).value as Json,
  );
  const right = [...sampled, ...(own.examples ?? []), ...(own.enum ?? [])];
  return [...right, ...right.flatMap(spoil), null, 0.5, "", "x", [], {}];
}

function spoil(value: Json): Json[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [];
  const members = Object.entries(value as Readonly<Record<string, Json>>);
  return members.flatMap(([name]) =>
    [undefined, null, "", 0.5, [null], {}].map((wrong): Json => {
      const others = members.filter(([other]) => other !== name);
      const spoiled = wrong === undefined ? [] : [[name, wrong] as const];
      return Object.fromEntries([...others, ...spoiled]);
    }),
  );
}

describe("the validators of a fixture's schemas say what ajv says", () => {
  test.each(specs)("%s", async (spec) => {
    const schemas = await schemasOf(spec);
    const { isExact } = findExactness({ schemas });
    const ids = Object.keys(schemas);
    let judged = 0;
    for (const id of ids) {
      const { zod, valibot } = buildVerdicts(schemas, "response", id);
      const ajv = ajvVerdict(schemas, id);
      for (const value of valuesFor(schemas, id)) {
        judged++;
        const about = `${id}: ${JSON.stringify(value)}`;
        const found = { zod: zod(value), valibot: valibot(value), about };
        const accepted = ajv(value);
        const wanted = isExact({ $ref: id }, "response") || accepted;
        if (wanted)
          expect(found).toEqual({ zod: accepted, valibot: accepted, about });
      }
    }
    expect(judged).toBeGreaterThanOrEqual(5 * ids.length);
  });
});
