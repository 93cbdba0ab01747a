import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { SourceSet } from "../../src/load/source.js";
import { validate } from "../../src/validate/validate.js";

export interface Case {
  readonly name: string;
  readonly given: SourceSet;
  readonly want: readonly string[];
}

/** Each diagnostic as its code and the value that it points at. */
export function found(sources: SourceSet): string[] {
  const diagnostics = new Diagnostics();
  validate(sources, diagnostics);
  return diagnostics.all
    .filter(({ code }) => code !== "GC_NO_OPERATIONS")
    .map(({ code, at }) => {
      if (!at || !("node" in at)) return code;
      const { node, key, part } = at;
      if (part === "name") return `${code} name ${key}`;
      const value =
        key === undefined ? node : (node as Record<string, unknown>)[key];
      return `${code} ${JSON.stringify(value)}`;
    });
}
