import { expect, test } from "vitest";
import { versionOf } from "../../src/grammar/version.js";

test.each([
  { given: { swagger: "2.0" }, want: "2.0" },
  { given: { swagger: 2 }, want: "2.0" },
  { given: { openapi: "3.0.3" }, want: "3.0" },
  { given: { openapi: "3.1.0-rc1" }, want: "3.1" },
  { given: { openapi: 3.1 }, want: "3.1" },
  { given: { openapi: "3.2.0" }, want: "3.2" },
  { given: { swagger: "1.2" }, want: undefined },
  { given: { swagger: "3.0" }, want: undefined },
  { given: { openapi: "2.0" }, want: undefined },
  { given: { openapi: "4.0.0" }, want: undefined },
  { given: {}, want: undefined },
  { given: "openapi: 3.1.0", want: undefined },
])("$given is version $want", ({ given, want }) => {
  expect(versionOf(given)).toBe(want);
});
