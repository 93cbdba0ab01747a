import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { isNode } from "../grammar/json.js";
import { reach } from "../grammar/reach.js";
import { Resolver } from "../grammar/resolver.js";
import {
  grammarOf,
  statedVersion,
  versionOf,
  type Version,
} from "../grammar/version.js";
import type { SourceSet } from "../load/source.js";
import { outlineOf } from "./outline.js";
import type { RuleContext } from "./rule.js";
import { outlineRules, rulesByKind } from "./rules-of.js";
import { checkFiniteNumbers } from "./rules/finite-numbers.js";
import { tallies } from "./rules/tallies.js";

/**
 * Reports everything that is wrong with a description: errors for what cannot be generated from, warnings for what
 * `normalise` repairs, notes for what is not used.
 */
export function validate(sources: SourceSet, diagnostics: Diagnostics): void {
  const version = checkVersion(sources, diagnostics);
  if (!version) return;
  const context: RuleContext = {
    diagnostics,
    version,
    grammar: grammarOf(version),
    resolver: new Resolver(sources),
  };
  for (const source of new Set(sources.sources.values())) {
    checkFiniteNumbers(source, diagnostics);
  }
  const rulesOf = rulesByKind();
  const counted = tallies(context.resolver);
  reach(context.resolver, context.grammar, (reached) => {
    counted.count(reached, context);
    for (const rule of rulesOf(reached.kind)) rule(reached, context);
  });
  counted.report(diagnostics);
  for (const node of context.resolver.approximated)
    diagnostics.report("GC_DYNAMIC_REF", { node }, {});
  const outline = outlineOf(context);
  for (const rule of outlineRules) rule(outline, context);
}

function checkVersion(
  { entry }: SourceSet,
  diagnostics: Diagnostics,
): Version | undefined {
  const version = versionOf(entry.value);
  if (version) return version;
  const stated = statedVersion(entry.value);
  if (stated && isNode(entry.value)) {
    const at = { node: entry.value, key: stated.key };
    const { key, text } = stated;
    diagnostics.report("GC_UNSUPPORTED_VERSION", at, { key, version: text });
  } else {
    const at = { uri: entry.uri, offset: 0 };
    diagnostics.report("GC_NOT_A_DESCRIPTION", at, { label: entry.label });
  }
  return undefined;
}
