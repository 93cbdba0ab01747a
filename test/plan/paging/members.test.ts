import { expect, test } from "vitest";
import { resolve } from "../../../src/plan/paging/members.js";
import type { Schema } from "../../../src/ir/index.js";

const base: Schema = { type: ["object"], properties: { state: {} } };
const schemas: Readonly<Record<string, Schema>> = {
  Job: base,
  AnyJob: {
    anyOf: [{ $ref: "CopyJob" }, { $ref: "Job" }],
    discriminator: { propertyName: "kind", mapping: {}, heirsOf: "Job" },
  },
  CopyJob: { allOf: [{ $ref: "Job" }] },
};

test.each([
  { name: "a reference", given: { $ref: "Job" }, want: base },
  { name: "what extends only it", given: { $ref: "CopyJob" }, want: base },
  {
    name: "a union of heirs, with what it says itself",
    given: { $ref: "AnyJob", description: "One of them." },
    want: { ...base, description: "One of them." },
  },
])("$name stands for what it has in common", ({ given, want }) => {
  expect(resolve(given, schemas)).toEqual(want);
});
