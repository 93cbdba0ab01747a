import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";

/** A schema as responses have it. */
export function responseType(
  schema: Parameters<Declarations["typeOf"]>[0],
  declarations: Declarations,
  imports: Imports,
): string {
  const { text, uses } = declarations.typeOf(schema, "response");
  imports.types(uses, "../models.js");
  return text;
}
