import { resumeOperation } from "../src/index.js";
import * as operations from "../src/operations/bindings.js";
import { printShop } from "./support/connection.js";
import { mockOperation } from "./support/operations.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("bindings", () => {
  test("bindings.create", async () => {
    const server = mockAction("bindings.create");
    const result = await printShop.bindings.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("bindings.create is waited for", async () => {
    const server = mockOperation("bindings.create");
    const call = printShop.bindings.create();
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("bindings.create goes on from a token", async () => {
    const server = mockOperation("bindings.create");
    const call = printShop.bindings.create();
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.create, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("bindings.create fails while it is waited for", async () => {
    const server = mockOperation("bindings.create", "failed");
    const call = printShop.bindings.create();
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });
});
