import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { connectionTestFile } from "../../../generators/client/connection-test.js";
import type { Plan } from "../../../src/plan/plan.js";
import { makePlan } from "../plan.js";

const textOf = (operation: string, params: Record<string, number> = {}) => {
  const plan: Plan = {
    ...makePlan({ operations: [{ id: operation }] }),
    test: { operation, params },
  };
  return connectionTestFile(plan).text;
};

test("the test has the one operation that it sends", () => {
  expect(textOf("pets.list", { limit: 1 })).toMatchInlineSnapshot(`
    "import { list } from "./operations/pets.js";
    import type { ConnectionTestResult } from "./runtime/connection-test/result.js";
    import type {
      ConnectionTest,
      ConnectionTestOptions,
    } from "./runtime/connection-test/test-connection.js";
    import { testConnection as run } from "./runtime/connection-test/test-connection.js";
    import type { Connector } from "./runtime/connector.js";

    const test: ConnectionTest = { operation: list, params: { limit: 1 } };

    /**
     * Finds out whether a connection works. What is wrong with it is the result,
     * in words for a person, and is not thrown.
     *
     * It sends one request, \`pets.list\`, which changes nothing.
     *
     * @throws {AbortError} as a rejection: the signal was aborted.
     */
    export function testConnection(
      connector: Connector,
      options?: ConnectionTestOptions,
    ): Promise<ConnectionTestResult> {
      return run(connector, test, options);
    }
    "
  `);
});

describe("names do not meet", () => {
  test.each(["test", "run", "options", "connector", "testConnection"])(
    "%s",
    (name) => {
      const text = textOf(`pets.${name}`);
      expect(text).toContain(`import { ${name} as operation } from`);
      expect(text).toContain("= { operation };");
    },
  );
});

test("without an operation, the host is asked", () => {
  const { text } = connectionTestFile(makePlan());
  expect(text).toContain("const test: ConnectionTest = {};");
  expect(text).not.toContain("operations/");
});

test.each([1, 20, 40, 60, 80])(
  "it is in prettier's style, with a name of %d letters",
  async (length) => {
    const plan: Plan = {
      ...makePlan({ operations: [{ id: `pets.${"a".repeat(length)}` }] }),
      test: { operation: `pets.${"a".repeat(length)}`, params: { limit: 1 } },
    };
    const { text, formatted } = connectionTestFile(plan);
    const want = await format(text, { parser: "typescript" });
    expect(formatted ? text : want).toBe(want);
  },
);
