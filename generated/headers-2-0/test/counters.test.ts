import { counters } from "./support/connection.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("counters", () => {
  test("counters.list", async () => {
    const server = mockAction("counters.list");
    const result = await counters.counters.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("counters.list: outcomes", async () => {
    for (const status of [200]) {
      const server = mockAction("counters.list", { replies: [{ status }] });
      const call = counters.counters.list();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
