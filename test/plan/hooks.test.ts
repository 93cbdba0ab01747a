import { describe, expect, test } from "vitest";
import type { Hook } from "../../src/ir/index.js";
import { nameLifted } from "../../src/plan/names/lifted.js";
import { findSides } from "../../src/plan/sides.js";
import { action, api, object, string } from "./api.js";

const hook: Hook = {
  key: "webhook born POST",
  name: "born",
  method: "POST",
  tags: [],
  parameters: [],
  body: {
    required: true,
    content: [{ mediaType: "application/json", schema: { $ref: "Pet" } }],
  },
  responses: [
    {
      status: "200",
      headers: [],
      content: [{ mediaType: "application/json", schema: { $ref: "Answer" } }],
    },
  ],
  security: [],
};
const schemas = { Pet: object({ id: string }), Answer: object({}), Other: {} };

describe("schemas of what the API sends are kept, on the side where they are used", () => {
  test.each([
    { name: "of a webhook", given: api({ webhooks: [hook], schemas }) },
    {
      name: "of a callback",
      given: api({ actions: [action({ callbacks: [hook] })], schemas }),
    },
  ])("$name", ({ given }) => {
    const sides = findSides(given);
    expect(sides.of("Pet")).toEqual(["response"]);
    expect(sides.of("Answer")).toEqual(["request"]);
    expect(sides.of("Other")).toEqual([]);
  });
});

test.each([
  { part: "payload", want: "BornPayload" },
  { part: "reply200", want: "BornReply" },
])("the $part of a hook is called $want", ({ part, want }) => {
  const [name] = nameLifted(`${hook.key}#${part}`, api(), () => "Born") ?? [];
  expect(name).toBe(want);
});
