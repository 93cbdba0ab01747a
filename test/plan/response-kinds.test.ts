import { expect, test } from "vitest";
import type { Schema } from "../../src/ir/index.js";
import { readingOf } from "../../src/plan/response-kinds.js";

const cases: readonly { given: string; schema?: Schema; want: string }[] = [
  { given: "*/*", want: "binary" },
  { given: "*/*; charset=utf-8", want: "binary" },
  { given: "application/*", want: "binary" },
  { given: "*/*", schema: {}, want: "json" },
  { given: "application/*+json", want: "json" },
  { given: "application/json", want: "json" },
];

test.each(cases)(
  "$given, of which $schema is said, is read as $want: what may be anything need not be JSON",
  ({ given, schema, want }) => {
    const content = { mediaType: given, ...(schema && { schema }) };
    expect(readingOf(content, {}).kind).toBe(want);
  },
);
