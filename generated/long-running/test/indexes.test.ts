import { resumeOperation } from "../src/index.js";
import type { GetOperationParams } from "../src/operations/indexes.js";
import * as operations from "../src/operations/indexes.js";
import { printShop } from "./support/connection.js";
import { mockOperation } from "./support/operations.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("indexes", () => {
  test("indexes.create", async () => {
    const server = mockAction("indexes.create");
    const result = await printShop.indexes.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("indexes.create is waited for", async () => {
    const server = mockOperation("indexes.create");
    const call = printShop.indexes.create();
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("indexes.create goes on from a token", async () => {
    const server = mockOperation("indexes.create");
    const call = printShop.indexes.create();
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.create, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("indexes.create fails while it is waited for", async () => {
    const server = mockOperation("indexes.create", "failed");
    const call = printShop.indexes.create();
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });

  test("indexes.getOperation", async () => {
    const server = mockAction("indexes.getOperation");
    const params: GetOperationParams = { name: "name" };
    const result = await printShop.indexes.getOperation(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
