import { expect, test } from "vitest";
import { productOf } from "../../../generators/client/product.js";

test.each([
  { given: { name: "pets", version: "1.0.0" }, want: "pets/1.0.0" },
  {
    given: { name: "@acme/pets", version: "1.0.0-rc.1+5" },
    want: "acme-pets/1.0.0-rc.1+5",
  },
  { given: { name: "a b/ž", version: "1" }, want: "a-b--/1" },
])("T7 $want", ({ given, want }) => {
  expect(productOf(given)).toBe(want);
});
