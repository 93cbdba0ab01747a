import type { Content, Encoding } from "../../src/ir/index.js";
import { isRaw } from "../../src/plan/body.js";
import type { BodyChoice, BodyPlan } from "../../src/plan/plan.js";
import type { SchemaWriter } from "./json-schema.js";

/** The body of a request in its default media type, and in those that a caller can choose. */
export function describeBody(
  { codec, content, framing, body, shape, others = [] }: BodyPlan,
  write: SchemaWriter["write"],
) {
  const alternatives = others.map((other) => describeChoice(other, write));
  return {
    contentType: content.mediaType,
    codec,
    shape,
    ...(body.required && { required: true }),
    ...describeContent({ codec, content, ...(framing && { framing }) }, write),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

const describeChoice = (
  choice: BodyChoice,
  write: SchemaWriter["write"],
): Record<string, unknown> => ({
  contentType: choice.content.mediaType,
  codec: choice.codec,
  ...describeContent(choice, write),
});

/** What is sent as the text or bytes that it is has no members that a schema could describe. */
function describeContent(
  { codec, content, framing }: BodyChoice,
  write: SchemaWriter["write"],
): Record<string, unknown> {
  const { schema } = content;
  return {
    ...(framing && { events: framing }),
    ...(schema && !isRaw(codec) && { schema: write(schema) }),
    ...describeParts(content, write),
  };
}

function describeParts(
  {
    encoding,
    prefixEncoding,
    itemEncoding,
  }: Pick<Content, "encoding" | "prefixEncoding" | "itemEncoding">,
  write: SchemaWriter["write"],
): Record<string, unknown> {
  return {
    ...(encoding && {
      encoding: Object.fromEntries(
        Object.entries(encoding).map(([name, one]) => [
          name,
          describeEncoding(one, write),
        ]),
      ),
    }),
    ...(prefixEncoding && {
      prefixEncoding: prefixEncoding.map((one) => describeEncoding(one, write)),
    }),
    ...(itemEncoding && {
      itemEncoding: describeEncoding(itemEncoding, write),
    }),
  };
}

const describeEncoding = (
  one: Encoding,
  write: SchemaWriter["write"],
): Record<string, unknown> => ({
  ...one,
  ...describeParts(one, write),
  ...(one.headers && {
    headers: one.headers.map(({ name, required, schema }) => ({
      name,
      ...(required && { required }),
      schema: write(schema),
    })),
  }),
});
