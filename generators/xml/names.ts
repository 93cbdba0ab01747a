import type { SchemaId } from "../../src/ir/index.js";
import type { Plan } from "../../src/plan/plan.js";

/** Names of the constants of `src/xml.ts`, by schema: those of the types, which are locked, and `Xml` behind them. */
export function findNames(plan: Plan): ReadonlyMap<SchemaId, string> {
  const known = made.get(plan) ?? nameShapes(plan);
  made.set(plan, known);
  return known;
}

const made = new WeakMap<Plan, ReadonlyMap<SchemaId, string>>();

function nameShapes({ models }: Plan): ReadonlyMap<SchemaId, string> {
  const names = new Map<SchemaId, string>();
  const taken = new Set(models.map(({ name }) => name));
  for (const { schema, name, sides } of models) {
    if (names.has(schema) && !sides.includes("response")) continue;
    let free = `${name}Xml`;
    while (taken.has(free)) free += "_";
    taken.add(free);
    names.set(schema, free);
  }
  return names;
}
