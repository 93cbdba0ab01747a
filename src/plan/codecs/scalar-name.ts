import type { Schema, TypeName } from "../../ir/index.js";
import type { ScalarName } from "./node.js";

const OF_TEMPORAL = {
  "Temporal.Instant": "instant",
  "Temporal.PlainDate": "plainDate",
  "Temporal.PlainDateTime": "plainDateTime",
  "Temporal.PlainTime": "plainTime",
  "Temporal.Duration": "duration",
} as const;

/** The codec of a single value of a type that is converted. */
export function scalarName(
  { surface, format }: Schema,
  type: TypeName,
): ScalarName {
  if (surface === "Date" || surface === undefined) return "dateTime";
  if (surface !== "bigint") return OF_TEMPORAL[surface];
  const name = format === "uint64" ? "uint64" : "int64";
  return type === "string" ? `${name}Text` : name;
}
