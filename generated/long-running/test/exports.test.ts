import { resumeOperation } from "../src/index.js";
import * as operations from "../src/operations/exports.js";
import { printShop } from "./support/connection.js";
import { mockOperation } from "./support/operations.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("exports", () => {
  test("exports.create", async () => {
    const server = mockAction("exports.create");
    const result = await printShop.exports.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("exports.create is waited for", async () => {
    const server = mockOperation("exports.create");
    const call = printShop.exports.create();
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("exports.create goes on from a token", async () => {
    const server = mockOperation("exports.create");
    const call = printShop.exports.create();
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.create, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("exports.create fails while it is waited for", async () => {
    const server = mockOperation("exports.create", "failed");
    const call = printShop.exports.create();
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });

  test("exports.create: outcomes", async () => {
    for (const status of [200, 202]) {
      const server = mockAction("exports.create", { replies: [{ status }] });
      const call = printShop.exports.create();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
