import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { sampleFirst } from "./sample-first.js";

const text: Schema = { type: ["string"] };

describe("a property is called like what every object has", () => {
  const ofText = (name: string): Schema => ({ properties: { [name]: text } });
  const schemas: Record<string, Schema> = {
    Named: ofText("toString"),
    Uses: { anyOf: [{ $ref: "Plain" }, { items: { $ref: "Named" } }] },
    Plain: ofText("toText"),
    Loop: { properties: { loop: { $ref: "Loop" }, plain: { $ref: "Plain" } } },
  };

  test.each<{ proves: string; given: Schema; want: boolean }>([
    { proves: "here", given: ofText("constructor"), want: true },
    { proves: "inside", given: { items: ofText("valueOf") }, want: true },
    { proves: "in what it refers to", given: { $ref: "Uses" }, want: true },
    { proves: "nowhere", given: { $ref: "Plain" }, want: false },
    { proves: "nowhere in a circle", given: { $ref: "Loop" }, want: false },
  ])("$proves", ({ given, want }) => {
    const body = { schema: given };
    expect(sampleFirst({ method: "POST", body }, { schemas })).toMatchObject({
      unchecked: [],
      untyped: want,
    });
  });
});

test("a part that is called `__proto__` is sent like any other", () => {
  const schema: Schema = {
    type: ["object"],
    properties: JSON.parse('{"__proto__":{"type":["string"]}}'),
    required: ["__proto__"],
  };
  const made = sampleFirst({
    method: "POST",
    body: { schema, codec: "multipart", mediaType: "multipart/form-data" },
  });
  expect(JSON.stringify(made.params)).toBe(
    '{"body":{"__proto__":"__proto__"}}',
  );
});
