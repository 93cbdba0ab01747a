import { isNode, textOf } from "../../grammar/json.js";
import type { Kind } from "../../grammar/kind.js";
import type { Reached } from "../../grammar/reach.js";
import { referenceOf } from "../../grammar/reference.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** Every reference has a target, and following references comes to an end. */
export const checkReferences: NodeRule = (reached, context) => {
  const { node, kind, source } = reached;
  const reference = referenceOf(node, context.grammar[kind]);
  if (reference === undefined) return;
  const at = { node, key: "$ref" in node ? "$ref" : "$dynamicRef" };
  const target = context.resolver.resolve(reference, source);
  if (!target || !isTarget(target.value, kind)) {
    if (context.resolver.isUnread(reference, source)) return;
    context.diagnostics.report("GC_REF_UNRESOLVED", at, { reference });
    return;
  }
  const cycle = cycleFrom(reached, reference, context);
  if (cycle) context.diagnostics.report("GC_REF_CYCLE", at, { cycle });
};

/** A schema may be a boolean; everything else is an object. */
function isTarget(value: unknown, kind: Kind): boolean {
  return isNode(value) || (kind === "schema" && typeof value === "boolean");
}

/** `A -> B -> A` when the node is the first of a cycle in the order of the description. */
function cycleFrom(
  { node, source }: Reached,
  reference: string,
  { resolver }: RuleContext,
): string | undefined {
  if (resolver.follow(reference, source)) return undefined;
  const names: string[] = [];
  const passed = new Set<unknown>();
  let target = resolver.resolve(reference, source);
  while (target && !passed.has(target.value)) {
    passed.add(target.value);
    names.push(target.pointer.at(-1) ?? target.source.label);
    if (target.value === node) break;
    const next = textOf(target.value as object, "$ref");
    target =
      next === undefined ? undefined : resolver.resolve(next, target.source);
  }
  return target?.value === node && isFirst(names)
    ? [names.at(-1), ...names].join(" -> ")
    : undefined;
}

/** One member of a cycle reports it: the one whose name sorts first. */
function isFirst(names: readonly string[]): boolean {
  const own = names.at(-1) ?? "";
  return names.every((name) => own <= name);
}
