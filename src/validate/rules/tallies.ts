import type {
  Diagnostics,
  NodeLocation,
} from "../../diagnostics/diagnostics.js";
import { isNode, memberOf, textOf, type Node } from "../../grammar/json.js";
import type { Kind } from "../../grammar/kind.js";
import type { Version } from "../../grammar/version.js";
import { isAnnotation } from "../../grammar/annotations.js";
import type { Resolver } from "../../grammar/resolver.js";
import type { NodeRule } from "../rule.js";
import { eventDataFinder } from "./event-data.js";

/** What is said once for a description, with how often it occurs and where first. */
export interface Tallies {
  readonly count: NodeRule;
  readonly report: (diagnostics: Diagnostics) => void;
}

/** Made for one run. */
export function tallies(resolver: Resolver): Tallies {
  const events = eventDataFinder(resolver);
  const texts: Node[] = [];
  const counts = new Map<string, { count: number; at: NodeLocation }>();
  const add = (name: string, at: NodeLocation) => {
    const known = counts.get(name);
    if (known) known.count++;
    else counts.set(name, { count: 1, at });
  };
  return {
    count(reached, { version, grammar }) {
      const { node, kind } = reached;
      events.note(reached);
      if (kind !== "schema") {
        const own = grammar[kind].referable && siblingOf(node, kind);
        if (own) add("$ref", { node, key: own, part: "name" });
        return;
      }
      for (const keyword of untypedKeywords(node)) {
        if (keyword === CONTENT) texts.push(node);
        else add(keyword, { node, key: keyword, part: "name" });
      }
      const sibling = ignoredSibling(node, version);
      if (sibling !== undefined)
        add("$ref", { node, key: sibling, part: "name" });
    },
    report(diagnostics) {
      for (const node of events.listUntyped(texts))
        add(CONTENT, { node, key: CONTENT, part: "name" });
      for (const [keyword, { count, at }] of counts) {
        if (keyword === "$ref")
          diagnostics.report("GC_REF_SIBLING", at, { count });
        else diagnostics.report("GC_KEYWORD_UNTYPED", at, { keyword, count });
      }
    },
  };
}

const CONTENT = "contentSchema";

const UNTYPED = [
  "if",
  "dependentSchemas",
  "dependentRequired",
  "propertyNames",
  "contains",
  CONTENT,
] as const;

/** Keywords that say more of values than a type can; `true` and `false` say nothing that is lost. */
function untypedKeywords(node: Node): readonly string[] {
  const found: string[] = UNTYPED.filter((keyword) =>
    isNode(memberOf(node, keyword)),
  );
  const not = memberOf(node, "not");
  if (isNode(not) && Object.keys(not).length > 0) found.push("not");
  const items = memberOf(node, "unevaluatedItems");
  if (isNode(items) || items === false) found.push("unevaluatedItems");
  return found;
}

/** Before 3.1, what stands beside a reference means nothing; documentation and `nullable` are taken all the same. */
function ignoredSibling(node: Node, version: Version): string | undefined {
  if (version >= "3.1" || textOf(node, "$ref") === undefined) return undefined;
  return Object.keys(node).find(
    (name) => name !== "$ref" && name !== "nullable" && !isAnnotation(name),
  );
}

/** A Reference Object describes its target anew, and nothing more (OpenAPI 3.1 §4.8.23); a path item adds to it. */
function siblingOf(node: Node, kind: Kind): string | undefined {
  if (kind === "pathItem" || textOf(node, "$ref") === undefined)
    return undefined;
  return Object.keys(node).find(
    (name) =>
      !["$ref", "summary", "description"].includes(name) &&
      !name.startsWith("x-"),
  );
}
