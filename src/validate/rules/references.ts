import { isNode, type Node } from "../../grammar/json.js";
import type { Kind } from "../../grammar/kind.js";
import type { Reached } from "../../grammar/reach.js";
import { referenceOf } from "../../grammar/reference.js";
import { nearestReference } from "../nearest-reference.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** So many get a suggestion: looking for one takes its time, and a hostile description has any number. */
const SUGGESTED = 20;

/** Every reference has a target, and following references comes to an end. Made for one run. */
export function references(): NodeRule {
  const walked = new Set<Node>();
  let unresolved = 0;
  return (reached, context) => {
    const { node, kind, source } = reached;
    const reference = referenceOf(node, context.grammar[kind]);
    if (reference === undefined) return;
    const target = context.resolver.resolve(reference, source);
    if (!target || !isTarget(target.value, kind)) {
      if (context.resolver.isUnread(reference, source)) return;
      const at = { node, key: "$ref" in node ? "$ref" : "$dynamicRef" };
      const suggestion =
        unresolved++ < SUGGESTED
          ? nearestReference(reference, source, context.resolver)
          : "";
      context.diagnostics.report("GC_REF_UNRESOLVED", at, {
        reference,
        suggestion,
      });
    } else if (!context.resolver.follow(reference, source)) {
      reportCycle(cycleFrom(reached, context, walked), context);
    }
  };
}

/** A schema may be a boolean; everything else is an object. */
function isTarget(value: unknown, kind: Kind): boolean {
  return isNode(value) || (kind === "schema" && typeof value === "boolean");
}

/** An object that is nothing but a reference, and the name of what it refers to. */
interface Link {
  readonly node: Node;
  readonly to: string;
}

/** The references that lead to each other, unless a chain comes to one that was walked before. */
function cycleFrom(
  { node: first, kind, source: from }: Reached,
  { resolver, grammar }: RuleContext,
  walked: Set<Node>,
): readonly Link[] {
  const links: Link[] = [];
  let node = first;
  let source = from;
  while (!walked.has(node)) {
    walked.add(node);
    const reference = referenceOf(node, grammar[kind]);
    const target =
      reference === undefined ? undefined : resolver.resolve(reference, source);
    if (!target || !isNode(target.value)) return [];
    links.push({ node, to: target.pointer.at(-1) ?? target.source.label });
    node = target.value;
    source = target.source;
  }
  const start = links.findIndex((link) => link.node === node);
  return start < 0 ? [] : links.slice(start);
}

const SHOWN = 12;

/** At the one whose name sorts first, so that it does not depend on where the walk began. */
function reportCycle(links: readonly Link[], context: RuleContext): void {
  if (links.length === 0) return;
  // Each link is what the one before it refers to.
  const named = links.map((link, index) => ({
    node: link.node,
    name: links.at(index - 1)?.to ?? "",
  }));
  const start = named.reduce(
    (best, { name }, index) =>
      name < (named[best]?.name ?? "") ? index : best,
    0,
  );
  const turned = [...named.slice(start), ...named.slice(0, start)];
  const names = turned.map(({ name }) => name);
  const shown = names.slice(0, SHOWN);
  if (names.length > SHOWN) shown.push("…");
  const [first] = turned;
  if (!first) return;
  const cycle = [...shown, names[0]].join(" -> ");
  const at = { node: first.node, key: "$ref", part: "text" } as const;
  context.diagnostics.report("GC_REF_CYCLE", at, { cycle });
}
