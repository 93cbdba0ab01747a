import { ledger } from "./support/connection.js";
import { plainOutcome } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("deliveries", () => {
  test("deliveries.count", async () => {
    const server = mockAction("deliveries.count");
    const result = await ledger.deliveries.count();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deliveries.count: outcomes", async () => {
    for (const status of [204]) {
      const server = mockAction("deliveries.count", { replies: [{ status }] });
      const call = ledger.deliveries.count();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
