import { describe, expect, test } from "vitest";
import { NetworkError } from "../../../../generators/runtime/errors/errors.js";
import { safeCause } from "../../../../generators/runtime/errors/safe-cause.js";

const secret = "https://api.example/pets?key=canary";
const refused = { code: "ECONNREFUSED" };

/** An error below another one, below another one. */
const below = (cause: unknown) =>
  new TypeError("fetch failed", { cause: new Error("socket", { cause }) });

describe("E3 a cause that may quote a secret is left out, but for its code and name", () => {
  test.each<{ name: string; given: Error }>([
    { name: "in its message", given: new Error(`failed: ${secret}`) },
    {
      name: "in a member",
      given: Object.assign(new Error("failed"), { input: secret }),
    },
    {
      name: "in what a server sent",
      given: Object.assign(new Error("Parse Error"), { data: "canary" }),
    },
  ])("$name", ({ given }) => {
    const code = Object.assign(given, refused);
    for (const cause of [code, below(code)]) {
      const safe = safeCause(cause) as Error;
      expect(safe.message).toBe("it may quote a secret");
      expect(safe).toMatchObject({ ...refused, name: "Error" });
      expect(safe.cause).toBeUndefined();
      const error = new NetworkError(
        "no response",
        { operationId: "pets.get", attempts: 1 },
        { cause },
      );
      expect(error.cause).toMatchObject({ message: safe.message });
    }
  });

  test("and every other one stays", () => {
    const cyclic = new Error("a");
    cyclic.cause = cyclic;
    const harmless = [
      cyclic,
      "aborted",
      undefined,
      below(Object.assign(new Error("connect 127.0.0.1:1"), refused)),
      below(new Error("https://api.example/pets")),
    ];
    for (const cause of harmless) expect(safeCause(cause)).toBe(cause);
  });
});
