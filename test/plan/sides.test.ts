import { describe, expect, test } from "vitest";
import { findSides } from "../../src/plan/sides.js";
import { action, api, object, string } from "./api.js";

const json = (id: string) => [
  { mediaType: "application/json", schema: { $ref: id } },
];

const world = api({
  actions: [
    action({
      method: "PUT",
      body: { required: true, content: json("Pet") },
      responses: [{ status: "200", headers: [], content: json("Owner") }],
    }),
  ],
  schemas: {
    Pet: object({ owner: { $ref: "Owner" }, tag: { $ref: "Tag" } }),
    Owner: object({
      pets: { type: ["array"], items: { $ref: "Pet" } },
      id: { ...string, readOnly: true },
    }),
    Tag: object({ name: string }),
    Loose: object({ id: { ...string, readOnly: true } }),
    Hidden: object({ secret: { $ref: "Secret" } }),
    Secret: { ...string, writeOnly: true },
  },
});

describe("findSides", () => {
  const sides = findSides(world);
  test.each([
    { given: "Pet", want: { of: ["request", "response"], differ: true } },
    { given: "Owner", want: { of: ["request", "response"], differ: true } },
    { given: "Tag", want: { of: ["request", "response"], differ: false } },
    { given: "Loose", want: { of: [], differ: true } },
    { given: "Hidden", want: { of: [], differ: true } },
  ])("$given", ({ given, want }) => {
    expect({ of: sides.of(given), differ: sides.differ(given) }).toEqual(want);
  });
});
