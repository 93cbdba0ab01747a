import { printShop } from "./support/connection.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("complaints", () => {
  test("complaints.create", async () => {
    const server = mockAction("complaints.create");
    const result = await printShop.complaints.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("complaints.create: outcomes", async () => {
    for (const status of [202]) {
      const server = mockAction("complaints.create", { replies: [{ status }] });
      const call = printShop.complaints.create();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
