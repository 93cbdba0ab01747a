import type { Plan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import { statement } from "../code/imports.js";

/** Words and code of the section about enums that take further values. */
export interface EnumSample {
  readonly type: string;
  readonly kind: string;
  readonly code: string;
}

/** Shows how a value is said to be meant; `undefined` where no enum is open. */
export function printEnumSample(
  { package: { name } }: Plan,
  { unrecognized }: Declarations,
): EnumSample | undefined {
  const first = unrecognized.find(({ isListed }) => isListed);
  if (!first) return undefined;
  const { name: type, of: kind } = first;
  const value = kind === "string" ? '"archived"' : "7";
  return {
    type,
    kind,
    code: [
      statement("import type", [type], name),
      "",
      `const later = ${value} as ${type};`,
    ].join("\n"),
  };
}
