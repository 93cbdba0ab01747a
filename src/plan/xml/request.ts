import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { SchemaId } from "../../ir/index.js";

/** Where what is wrong with an API's XML is said. */
export interface XmlRequest {
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Where a schema of the table stands, or one that stands in an operation. */
export const placeOf = (id: SchemaId | undefined): string[] =>
  id === undefined ? ["paths"] : ["components", "schemas", id];
