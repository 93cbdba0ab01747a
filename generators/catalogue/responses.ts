import type { Action, Schema } from "../../src/ir/index.js";
import type {
  HeaderKind,
  HeaderObject,
  HeaderPlan,
} from "../../src/plan/header-plan.js";
import type { OutcomePlan, ResultPlan } from "../../src/plan/plan.js";
import { schemaOfScalar, splitKind } from "../../src/plan/header-scalars.js";
import { headersOf } from "../../src/plan/response-headers.js";
import type { HeaderFormat } from "../mocks/src/catalogue.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import type { SchemaWriter } from "./json-schema.js";

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
    case "parts":
      return { type: ["array"], items: { type: ["object"] } };
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
    return content.map(({ mediaType, schema, itemSchema, eventData }) => ({
      status,
      contentType: mediaType,
      ...(schema && { schema: write(schema) }),
      ...(itemSchema && { itemSchema: write(itemSchema) }),
      ...(eventData && { eventData }),
      ...described,
    }));
  });
}

function describeHeaders(
  headers: readonly HeaderPlan[],
  write: SchemaWriter["write"],
): object {
  if (headers.length === 0) return {};
  const formats = headers.flatMap(({ name, kind }) => {
    const format = formatOf(kind);
    return format === undefined ? [] : [[name, format] as const];
  });
  return {
    headers: Object.fromEntries(
      headers.map((header) => [header.name, headerSchema(header, write)]),
    ),
    ...(formats.length > 0 && { headerFormats: Object.fromEntries(formats) }),
  };
}

const LISTS = { "|": "pipes", " ": "ssv", "\t": "tsv" } as const;

/** How a mock writes what is not simply a text, a number or a list. */
function formatOf(kind: HeaderKind): HeaderFormat | undefined {
  if (kind === "json") return kind;
  if (typeof kind === "string") return undefined;
  if ("items" in kind) return LISTS[kind.separator];
  return kind.explode ? "exploded" : undefined;
}

function headerSchema(
  { kind, schema = {} }: HeaderPlan,
  write: SchemaWriter["write"],
): JsonSchema {
  if (kind === "json") return write(schema);
  if (typeof kind === "object")
    return "items" in kind
      ? { type: "array", items: write(schemaOfScalar(kind.items)) }
      : objectSchema(kind, write);
  const { scalar, isList } = splitKind(kind);
  const own = write(schemaOfScalar(scalar));
  return isList ? { type: "array", items: own } : own;
}

function objectSchema(
  { members, others }: HeaderObject,
  write: SchemaWriter["write"],
): JsonSchema {
  const required = members.filter((member) => member.required);
  return {
    type: "object",
    ...(members.length > 0 && {
      properties: Object.fromEntries(
        members.map(({ name, kind }) => [name, write(schemaOfScalar(kind))]),
      ),
    }),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    additionalProperties: write(schemaOfScalar(others)),
  };
}
