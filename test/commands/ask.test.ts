import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ask } from "../../src/commands/try/ask.js";

/** Types something at a terminal, and gives what is shown there. */
async function type(hidden: boolean, typed: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (chunk) => (shown += String(chunk)));
  const answer = ask({ text: "API key", hidden }, { input, output });
  input.write(typed);
  const settled = await answer.catch((error: Error) => error.message);
  await setImmediate();
  return { answer: settled, shown };
}

describe("a person is asked", () => {
  test("and sees the answer", async () => {
    const { answer, shown } = await type(false, " abc \r");
    expect(answer).toBe("abc");
    expect(shown).toContain("API key: ");
    expect(shown).toContain("abc");
  });

  test("and does not see a secret, even if it is corrected", async () => {
    expect(await type(true, "hushx\u007f-hush\r")).toEqual({
      answer: "hush-hush",
      shown: "API key: \n",
    });
  });

  test.each(["\u0003", "\u0004"])("and may give up: %j", async (key) => {
    const { answer } = await type(true, key);
    expect(answer).toBe("given up");
  });
});
