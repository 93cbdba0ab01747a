import type {
  HeaderKind,
  HeaderObject,
  HeaderPlan,
} from "../../src/plan/header-plan.js";
import { schemaOfScalar, splitKind } from "../../src/plan/header-scalars.js";
import type { HeaderFormat } from "../mocks/src/catalogue.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import type { SchemaWriter } from "./json-schema.js";

/** Documented headers, and how those are written that are no texts. */
export function describeHeaders(
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
