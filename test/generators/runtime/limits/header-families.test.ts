import { expect, test } from "vitest";
import {
  findFamilies,
  nameLimits,
} from "../../../../generators/runtime/limits/header-families.js";

type Given = Readonly<Record<string, string>>;

test("L1 limits of the same response are told from those of others", () => {
  const nameOf = (given: Given) => {
    const headers = new Headers(given);
    return nameLimits(headers, findFamilies(headers));
  };
  const remaining = { "x-ratelimit-remaining": "1" };
  const names = [
    { ratelimit: '"a";r=1;t=1,"b";r=1;t=1' },
    { ratelimit: '"a";r=1;t=1' },
    remaining,
    { ...remaining, "x-ratelimit-limit": "60" },
    { ...remaining, "x-ratelimit-limit": "60", "x-ratelimit-bucket": "ab" },
    { ...remaining, "x-ratelimit-limit": "60", "x-ratelimit-bucket": "cd" },
  ].map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  expect(nameOf({ ratelimit: '"a";r=0;t=9' })).toBe(names[1]);
});

test("L1 a server can make a client look for a few headers only", () => {
  const many = Array.from({ length: 500 }, (_, index) => [
    `x-ratelimit-remaining-${index}`,
    "1",
  ]);
  const found = findFamilies(new Headers(many as [string, string][]));
  expect(found.length).toBeLessThan(10);
});
