import { expect, test } from "vitest";
import { namedMembers } from "../../../src/plan/codecs/union.js";

const propertyName = "kind";
const cat = { kind: "reference", schema: "Cat" };

test.each([
  {
    name: "what the mapping leaves out is converted as the default is",
    given: { propertyName, mapping: { cat: "Cat" }, defaultMapping: "Cat" },
    members: [{ $ref: "Cat" }],
    want: { kind: "named", by: "kind", codecs: [["cat", cat]], otherwise: cat },
  },
  {
    name: "a member that only the default names is known",
    given: { propertyName, mapping: {}, defaultMapping: "Cat" },
    members: [{ $ref: "Cat" }],
    want: { kind: "named", by: "kind", codecs: [], otherwise: cat },
  },
  {
    name: "nothing is decided by a property that does not name every member",
    given: { propertyName, mapping: { cat: "Cat" } },
    members: [{ $ref: "Cat" }, { $ref: "Dog" }],
    want: undefined,
  },
])("$name", ({ given, members, want }) => {
  expect(namedMembers(given, members)).toEqual(want);
});
