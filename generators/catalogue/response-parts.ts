import type {
  PartForm,
  PartPlan,
  PartsPlan,
} from "../../src/plan/parts/parts.js";
import type { SchemaWriter } from "./json-schema.js";
import { describeHeaders } from "./response-headers.js";

type Write = SchemaWriter["write"];

/** The parts of a multipart response, and what each may be. */
export function describeParts(
  parts: PartsPlan,
  write: Write,
): Record<string, unknown> {
  if (parts.by === "place") {
    const { prefix, item } = parts;
    return {
      ...(prefix.length > 0 && {
        prefix: prefix.map((part) => describePart(part, write)),
      }),
      ...(item && { item: describePart(item, write) }),
    };
  }
  const { others } = parts;
  return {
    named: parts.parts.map((part) => ({
      name: part.name,
      ...(part.required && { required: true }),
      ...(part.list && { list: true }),
      ...describePart(part, write),
    })),
    ...(others && { others: describePart(others, write) }),
  };
}

const describePart = (
  { forms, headers, encoding }: PartPlan,
  write: Write,
): Record<string, unknown> => ({
  ...(forms.length > 0 && {
    forms: forms.map((form) => describeForm(form, write)),
  }),
  ...(encoding !== undefined && { contentEncoding: encoding }),
  ...describeHeaders(headers, write),
});

const describeForm = (
  { mediaType, kind, schema, parts }: PartForm,
  write: Write,
): Record<string, unknown> => ({
  contentType: mediaType,
  kind,
  ...(schema && kind !== "binary" && { schema: write(schema) }),
  ...(parts && { parts: describeParts(parts, write) }),
});
