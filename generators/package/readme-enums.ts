import type { Plan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";
import { UNRECOGNIZED } from "../../src/types/unrecognized.js";
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
  const [type] = unrecognized;
  if (type === undefined) return undefined;
  const isText = type === UNRECOGNIZED.string;
  return {
    type,
    kind: isText ? "string" : "number",
    code: [
      statement("import type", [type], name),
      "",
      `const later = ${isText ? '"archived"' : "7"} as ${type};`,
    ].join("\n"),
  };
}
