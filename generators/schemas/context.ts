import type { Schema, SchemaId } from "../../src/ir/index.js";
import type { Plan, Side } from "../../src/plan/plan.js";
import type { Exactness } from "../../src/plan/validation/exact.js";
import { requiresOf } from "../../src/plan/validation/hidden.js";
import { Imports } from "../code/imports.js";

/** What the schemas of one file have in common. */
export interface PrintContext {
  readonly plan: Plan;
  readonly side: Side;
  readonly exactness: Exactness;
  readonly imports: Imports;
  /** The library's own file: `./zod.js`. */
  readonly library: string;
  /** The constant of a named schema; absent where it has none. */
  readonly nameOf: (id: SchemaId, side: Side) => string | undefined;
  /** Prints a schema that stands in another one. */
  readonly print: (schema: Schema, context: PrintContext) => string;
  /** The named schema that is printed. */
  readonly owner?: SchemaId;
  /** Members that do not exist on this side, so that nobody can require them. */
  readonly hidden?: ReadonlySet<string>;
}

/** The call of a function of the library's file. */
export const caller =
  ({ imports, library }: PrintContext) =>
  (name: string, args = ""): string =>
    `${imports.value(name, library)}(${args})`;

/** The call of a check. */
export const keyword = (
  name: string,
  args: string,
  { imports }: PrintContext,
): string => `${imports.value(name, "./keywords.js")}(${args})`;

/** Prints a part, unless it checks nothing; what is left out imports nothing either. */
export function printUnless(
  checksNothing: (text: string) => boolean,
  context: PrintContext,
  print: (context: PrintContext) => string,
): string | undefined {
  const imports = new Imports();
  const text = print({ ...context, imports });
  if (checksNothing(text)) return undefined;
  context.imports.include(imports);
  return text;
}

/** Whether a validator takes everything. */
export const isUnknown = (text: string): boolean => text === "unknown()";

/** Whether the validators of these refuse all that the schemas do. */
export const isExactAll = (
  schemas: readonly Schema[],
  { exactness, side, hidden = new Set() }: PrintContext,
): boolean =>
  !requiresOf(schemas, hidden) &&
  schemas.every((schema) => exactness.isExact(schema, side));
