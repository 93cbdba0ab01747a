import { derive } from "../../diagnostics/provenance.js";
import { isList, type Node } from "../../grammar/json.js";
import type { ObjectShape } from "../../grammar/kind.js";
import { misfitsOf, type Misfit } from "../../grammar/misfit.js";

/** The node with its values of the wrong JSON type repaired or left out, as `validate` announced. */
export function conform(node: Node, of: ObjectShape): Node {
  const misfits = misfitsOf(node, of);
  if (misfits.length === 0) return node;
  const byHolder = groupByHolder(misfits);
  const own = repairHolder(node, byHolder.get(node) ?? []) as Node;
  const members = Object.entries(own).map(([key, value]) => {
    const inner =
      typeof value === "object" && value !== null && byHolder.get(value);
    return [key, inner ? repairHolder(value, inner) : value] as const;
  });
  return derive(node, Object.fromEntries(members));
}

function repairHolder(holder: object, misfits: readonly Misfit[]): object {
  if (misfits.length === 0) return holder;
  const byKey = new Map(misfits.map((misfit) => [String(misfit.key), misfit]));
  const entries = Object.entries(holder).flatMap(([key, value]) => {
    const misfit = byKey.get(key);
    if (!misfit) return [[key, value] as const];
    const { repair = "omit" } = misfit;
    return repair === "omit" ? [] : [[key, repair.value] as const];
  });
  return derive(
    holder,
    isList(holder)
      ? entries.map(([, value]) => value)
      : Object.fromEntries(entries),
  );
}

function groupByHolder(misfits: readonly Misfit[]): Map<object, Misfit[]> {
  const groups = new Map<object, Misfit[]>();
  for (const misfit of misfits) {
    const group = groups.get(misfit.holder);
    if (group) group.push(misfit);
    else groups.set(misfit.holder, [misfit]);
  }
  return groups;
}
