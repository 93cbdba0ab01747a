import { expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";

const messageOf = (reference: string) => {
  const diagnostics = new Diagnostics();
  diagnostics.report("GC_REF_INVALID", undefined, { reference, reason: "x" });
  return diagnostics.all[0]?.message;
};

test.each([
  { name: "a short value", given: "a".repeat(300), want: "a".repeat(300) },
  {
    name: "a long one without its middle",
    given: `${"a".repeat(9_000)}/file.yaml`,
    want: `${"a".repeat(220)}…${"a".repeat(70)}/file.yaml`,
  },
  {
    name: "a long one of characters that are two units",
    given: `a${"🦄".repeat(9_000)}a`,
    want: `a${"🦄".repeat(109)}…${"🦄".repeat(39)}a`,
  },
])("a message quotes $name", ({ given, want }) => {
  expect(messageOf(given)).toBe(`The reference ${want} cannot be followed: x`);
});
