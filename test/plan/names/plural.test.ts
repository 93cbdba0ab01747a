import { describe, expect, test } from "vitest";
import { isPlural, singular } from "../../../src/plan/names/plural.js";

describe("singular", () => {
  test.each([
    { given: "pets", want: "pet" },
    { given: "Policies", want: "policy" },
    { given: "keys", want: "key" },
    { given: "movies", want: "movie" },
    { given: "addresses", want: "address" },
    { given: "aliases", want: "alias" },
    { given: "statuses", want: "status" },
    { given: "buses", want: "bus" },
    { given: "houses", want: "house" },
    { given: "cases", want: "case" },
    { given: "licenses", want: "license" },
    { given: "databases", want: "database" },
    { given: "analyses", want: "analysis" },
    { given: "boxes", want: "box" },
    { given: "sizes", want: "size" },
    { given: "branches", want: "branch" },
    { given: "caches", want: "cache" },
    { given: "hashes", want: "hash" },
    { given: "shelves", want: "shelf" },
    { given: "archives", want: "archive" },
    { given: "shoes", want: "shoe" },
    { given: "people", want: "person" },
    { given: "indices", want: "index" },
    { given: "ids", want: "id" },
  ])("$given is $want", ({ given, want }) => {
    expect(singular(given)).toBe(want);
    expect(isPlural(given)).toBe(true);
  });

  test.each(
    "status address alias news series dns canvas process pet".split(" "),
  )("%s is no plural", (given) => {
    expect(singular(given)).toBe(given);
    expect(isPlural(given)).toBe(false);
  });

  test("settings are one thing, of which there can be a setting", () => {
    expect(isPlural("settings")).toBe(false);
    expect(singular("settings")).toBe("setting");
  });
});
