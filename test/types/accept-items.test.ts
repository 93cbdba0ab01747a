import { expect, test } from "vitest";
import type { BodyChoice, BodyPlan } from "../../src/plan/plan.js";
import { acceptItems } from "../../src/types/accept-items.js";
import { keyOf } from "../../src/types/type-key.js";
import type { Type } from "../../src/types/type.js";

const text: Type = { kind: "keyword", name: "string" };
const number: Type = { kind: "keyword", name: "number" };
const whole: Type = {
  kind: "object",
  members: [{ name: "body", optional: false, type: text, docs: [] }],
};

function bodyOf(...choices: readonly BodyChoice[]): BodyPlan {
  const [first, ...others] = choices;
  if (!first) throw new Error("a body has a media type");
  const body = { required: true, content: [] };
  return { ...first, body, shape: "body", others };
}

const content = { mediaType: "application/jsonl" };
const lines = { codec: "lines", content, items: {} } as const;
const mixed = { codec: "multipart", content, items: {} } as const;
const parts = { codec: "multipart", content } as const;
const json = { codec: "json", content } as const;

test.each<{ name: string; given: BodyPlan | undefined; want: string }>([
  {
    name: "lines",
    given: bodyOf(lines),
    want: "{ body: string | AsyncIterable<number> }",
  },
  {
    name: "lines among others",
    given: bodyOf(json, lines),
    want: "{ body: string | AsyncIterable<number> }",
  },
  {
    name: "parts one after another",
    given: bodyOf(mixed),
    want: "{ body: string | AsyncIterable<number> }",
  },
  {
    name: "parts as a whole",
    given: bodyOf(parts),
    want: "{ body: string }",
  },
  { name: "no lines", given: bodyOf(json), want: "{ body: string }" },
  { name: "nothing", given: undefined, want: "{ body: string }" },
])("a body of $name", ({ given, want }) => {
  expect(keyOf(acceptItems(whole, given, () => number))).toBe(want);
});
