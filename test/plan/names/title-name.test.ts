import { expect, test } from "vitest";
import { titleName } from "../../../src/plan/names/types.js";

test.each([
  { given: "A pet", want: "Pet" },
  { given: " the Owner of pets", want: "OwnerOfPets" },
  { given: "An API key", want: "APIKey" },
  { given: "Another pet", want: "AnotherPet" },
  { given: "A", want: "A" },
  { given: undefined, want: "" },
])("a title $given is the name $want", ({ given, want }) => {
  expect(titleName(given)).toBe(want);
});
