import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Grammar } from "../grammar/kind.js";
import type { Reached } from "../grammar/reach.js";
import type { Resolver } from "../grammar/resolver.js";
import type { Version } from "../grammar/version.js";
import type { Outline } from "./outline.js";

export interface RuleContext {
  readonly diagnostics: Diagnostics;
  readonly version: Version;
  readonly grammar: Grammar;
  readonly resolver: Resolver;
}

/** Looks at one object of a kind that it is registered for. */
export type NodeRule = (reached: Reached, context: RuleContext) => void;

/** Looks at the operations of the description together. */
export type OutlineRule = (outline: Outline, context: RuleContext) => void;
