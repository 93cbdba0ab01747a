import type { Action, Schema } from "../../src/ir/index.js";
import type { OutcomePlan, ResultPlan } from "../../src/plan/plan.js";
import { headersOf } from "../../src/plan/response-headers.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import type { SchemaWriter } from "./json-schema.js";
import { describeHeaders } from "./response-headers.js";
import { describeParts } from "./response-parts.js";

/** What a call gives; the items of a stream are those of a list. */
export function describeResult(
  { kind, outcomes, optional }: ResultPlan,
  write: SchemaWriter["write"],
): JsonSchema {
  if (kind === "none") return { type: "null" };
  const asked = outcomes.filter(
    (outcome) => outcome.asked && outcome.kind !== "none",
  );
  const all: Schema[] = [
    ...asked.map(schemaOf),
    ...(optional ? [{ type: ["null" as const] }] : []),
  ];
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  const [first, ...others] = distinct.values();
  return write(
    first && others.length === 0 ? first : { anyOf: [...distinct.values()] },
  );
}

/** One of these responses, as JSON. */
export function schemaOf({
  kind,
  schema = {},
}: Pick<OutcomePlan, "kind" | "schema">): Schema {
  switch (kind) {
    case "text":
      return { type: ["string"] };
    case "binary":
      return { type: ["string"], format: "binary" };
    case "stream":
      return { type: ["array"], items: schema };
    default:
      return schema;
  }
}

/** Every documented response, once for each of its media types. */
export function describeResponses(
  { responses }: Action,
  result: ResultPlan,
  write: SchemaWriter["write"],
): Record<string, unknown>[] {
  return responses.flatMap(({ status, content, headers }) => {
    const own = headersOf(headers, result.headers);
    const described = describeHeaders(own, write);
    if (content.length === 0) return [{ status, ...described }];
    return content.map(({ mediaType, schema, itemSchema, eventData }) => {
      const parts = result.outcomes.find(
        (one) => one.status === status && one.mediaType === mediaType,
      )?.parts;
      return {
        status,
        contentType: mediaType,
        ...(schema && { schema: write(schema) }),
        ...(itemSchema && { itemSchema: write(itemSchema) }),
        ...(eventData && { eventData }),
        ...(parts && { parts: describeParts(parts, write) }),
        ...described,
      };
    });
  });
}
