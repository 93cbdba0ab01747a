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
    id: "animals.add",
    status: 201,
    input: { body: { kind: "cat", name: "name" } },
  },
  { id: "animals.list", status: 200 },
  {
    id: "shows.enter",
    status: 200,
    input: { body: { class: "Beauty", groomed: "2030-01-02T03:04:05Z" } },
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
