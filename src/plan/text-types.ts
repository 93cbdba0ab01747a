import type { Api, Schema } from "../ir/index.js";
import { listParts, typesOf } from "./header-scalars.js";

/** The types of a text that says a value: those that are said, else those of the values that are listed. */
export function textTypes(
  schema: Schema,
  schemas: Api["schemas"],
): ReadonlySet<string> {
  const parts = listParts(schema, schemas) ?? [];
  const said = typesOf(parts);
  if (said.size > 0) return said;
  const values = parts.flatMap(({ enum: list = [], const: one }) =>
    one === undefined ? list : [one],
  );
  return new Set(
    values.filter((value) => value !== null).map((value) => typeof value),
  );
}
