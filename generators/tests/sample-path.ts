import { conforms } from "../mocks/src/conforms.js";
import type { Definitions, Json, JsonSchema } from "../mocks/src/schema.js";
import type { Sample } from "../mocks/src/sample.js";

/** Where in its path a parameter stands. */
export interface PathPlace {
  readonly template: string;
  readonly name: string;
}

/** Values that no delimiter is in. */
const PLAIN: readonly Json[] = ["a", "1", 1];

/**
 * A value for a parameter that shares its segment with others, `{from}-{to}`: one that does not hold what divides them,
 * if the schema has such a one.
 */
export function keepApart(
  made: Sample,
  place: PathPlace,
  schema: JsonSchema,
  definitions: Definitions,
): Sample {
  const divides = dividersOf(place);
  if (divides.length === 0 || isApart(made.value, divides)) return made;
  const check = { definitions, side: "request", budget: 5_000 } as const;
  const plain = PLAIN.find(
    (value) => isApart(value, divides) && conforms(schema, value, { ...check }),
  );
  return plain === undefined ? made : { value: plain, valid: true };
}

/** The literals of the segment; empty where the parameter stands in it alone. */
function dividersOf({ template, name }: PathPlace): string[] {
  const path = template.split("?")[0] ?? "";
  const segment = path.split("/").find((one) => one.includes(`{${name}}`));
  const [, ...parts] = (segment ?? "").split(/\{[^{}]*\}/);
  return parts.length > 1 ? parts.slice(0, -1) : [];
}

/** Values that nothing divides have one character each. */
function isApart(value: Json, dividers: readonly string[]): boolean {
  if (typeof value === "object") return true;
  const text = encodeURIComponent(String(value));
  return dividers.every((one) =>
    one === "" ? text.length === 1 : !text.includes(one),
  );
}
