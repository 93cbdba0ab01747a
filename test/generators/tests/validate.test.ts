import { expect, test } from "vitest";
import type { JsonSchema } from "../../../generators/mocks/src/schema.js";
import { createValidator } from "../../../generators/tests/support/validate.js";

test.each<{ given: Readonly<Record<string, string>>; want: string[] }>([
  { given: {}, want: [] },
  { given: { constructor: "x" }, want: ["/constructor must be integer"] },
])("only what $given has of its own is validated", ({ given, want }) => {
  const schema: JsonSchema = {
    type: "object",
    properties: { constructor: { type: "integer" } },
  };
  expect(createValidator({})(schema, given)).toEqual(want);
});
