import { describe, expect, test } from "vitest";
import { withoutMessage } from "../../../../generators/runtime/errors/without-message.js";

describe("E3 of a foreign error its name, its code and its frames are left", () => {
  test.each([
    { name: "a message", given: "hush-hush" },
    { name: "one of several lines", given: "a\nhush-hush" },
    { name: "one that looks like a frame", given: "a\n    at hush-hush:1:1" },
  ])("$name", ({ given }) => {
    const error = Object.assign(new RangeError(given), { code: "EACCES" });
    const left = withoutMessage(error);
    expect(left).toMatchObject({ name: "RangeError", code: "EACCES" });
    expect(left.stack).not.toContain("hush-hush");
    expect(left.stack).toMatch(/^RangeError: its message is left out/);
    expect(left.stack).toContain("without-message.test.ts");
  });

  test.each([{ given: "hush-hush" }, { given: { message: "hush-hush" } }])(
    "and nothing of what is no error: $given",
    ({ given }) => {
      const left = withoutMessage(given);
      expect(left.message).not.toContain("hush-hush");
      expect(left).not.toHaveProperty("code");
    },
  );
});
