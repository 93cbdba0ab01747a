import { expect, test } from "vitest";
import { sampleFirst } from "./sample-first.js";

const text = { type: ["string"] } as const;

test.each([
  {
    name: "an object in a path has some member",
    given: { type: ["object"], properties: { x: text } },
    want: { params: { a: { x: "x" } }, refused: false },
  },
  {
    name: "one that has none can be sent by nobody",
    given: {
      type: ["object"],
      properties: { x: { ...text, readOnly: true } },
      additionalProperties: { not: {} },
    },
    want: { params: { a: {} }, refused: true },
  },
  {
    name: "a list without items can be sent by nobody",
    given: { type: ["array"], items: text, maxItems: 0 },
    want: { params: { a: [] }, refused: true },
  },
] as const)("$name", ({ given, want }) => {
  const own = {
    name: "a",
    in: "path",
    style: "simple",
    schema: given,
  } as const;
  const made = sampleFirst({ path: "/{a}", parameters: [own] });
  expect(made).toMatchObject(want);
});
