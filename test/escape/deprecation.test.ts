import { describe, expect, test } from "vitest";
import { describeDeprecation } from "../../src/escape/deprecation.js";

describe("describeDeprecation", () => {
  test.each([
    { given: undefined, want: [] },
    { given: {}, want: ["@deprecated"] },
    {
      given: { since: "2.0", sunset: "2027-01-01", replacement: "pets.find" },
      want: ["@deprecated Since 2.0, removed on 2027-01-01. Use `pets.find`."],
    },
  ])("$want", ({ given, want }) => {
    expect(describeDeprecation(given)).toEqual(want);
  });

  test("links to a replacement that exists", () => {
    expect(
      describeDeprecation(
        { replacement: "findPets" },
        () => "{@link Pets.find}",
      ),
    ).toEqual(["@deprecated Use {@link Pets.find}."]);
  });
});
