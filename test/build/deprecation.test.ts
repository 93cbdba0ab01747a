import { describe, expect, test } from "vitest";
import { deprecationOf } from "../../src/build/deprecation.js";

describe("deprecationOf", () => {
  test.each([
    { given: {}, want: undefined },
    { given: { description: "Deprecated since 2.0." }, want: undefined },
    { given: { deprecated: true }, want: {} },
    {
      given: {
        deprecated: true,
        description: "Deprecated since v2.1. Use `pets.find` instead.",
      },
      want: { since: "2.1", replacement: "pets.find" },
    },
    {
      given: {
        deprecated: true,
        description:
          "DEPRECATED as of 2024-05-01, will be removed on 2025-01-01",
      },
      want: { since: "2024-05-01", sunset: "2025-01-01" },
    },
    {
      given: { deprecated: true, description: "This is replaced by findPets." },
      want: { replacement: "findPets" },
    },
    {
      given: {
        deprecated: true,
        description: "Use the `GET /v2/pets` endpoint instead",
      },
      want: { replacement: "GET /v2/pets" },
    },
    { given: { "x-sunset": "2027-01-01" }, want: { sunset: "2027-01-01" } },
    {
      given: {
        deprecated: true,
        "x-deprecated-since": "3",
        "x-replaced-by": "b",
      },
      want: { since: "3", replacement: "b" },
    },
  ])("$given", ({ given, want }) => {
    expect(deprecationOf(given).deprecated).toEqual(want);
  });
});
