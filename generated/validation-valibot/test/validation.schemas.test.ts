import { describe, expect, test } from "vitest";
import { DecodeError, invoke } from "../src/index.js";
import { schemas } from "../src/schemas/index.js";
import { validated } from "./support/connection.js";
import { mockAction } from "./support/server.js";

interface Case {
  readonly id: string;
  /** A status whose body is validated. */
  readonly status: number;
  readonly input?: Readonly<Record<string, unknown>>;
}

const cases: readonly Case[] = [
  {
    id: "beds.dig",
    status: 201,
    input: { body: { corner: [1, 2], plants: { a: { kind: "tree" } } } },
  },
  { id: "plants.get", status: 200, input: { plantId: "pl_1" } },
  {
    id: "plants.list",
    status: 200,
    input: { limit: 1, kinds: ["tree", "flower"] },
  },
  {
    id: "plants.replace",
    status: 200,
    input: { plantId: "pl_1", body: { kind: "tree" } },
  },
];

/** Bodies of which few schemas accept all. */
const BODIES = [null, false, 0.5, "", [], {}, [null], { id: [] }];

describe("a response that is not as documented is refused", () => {
  test.each(cases)("$id: $status", async ({ id, status, input }) => {
    const schema = schemas[id]?.responses?.[status];
    for (const body of BODIES) {
      const found = await schema?.["~standard"].validate(body);
      mockAction(id, { replies: [{ status, body }] });
      const called = invoke(validated, id, input);
      if (found?.issues) await expect(called).rejects.toThrow(DecodeError);
      else await expect(called).resolves.toEqual(body);
    }
  });
});
