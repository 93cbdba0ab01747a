import { resumeOperation } from "../src/index.js";
import type { GetDeliveryParams } from "../src/operations/deliveries.js";
import * as operations from "../src/operations/deliveries.js";
import { printShop } from "./support/connection.js";
import { mockOperation } from "./support/operations.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("deliveries", () => {
  test("deliveries.create", async () => {
    const server = mockAction("deliveries.create");
    const result = await printShop.deliveries.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deliveries.create is waited for", async () => {
    const server = mockOperation("deliveries.create");
    const call = printShop.deliveries.create();
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("deliveries.create goes on from a token", async () => {
    const server = mockOperation("deliveries.create");
    const call = printShop.deliveries.create();
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.create, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("deliveries.create fails while it is waited for", async () => {
    const server = mockOperation("deliveries.create", "failed");
    const call = printShop.deliveries.create();
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });

  test("deliveries.get", async () => {
    const server = mockAction("deliveries.get");
    const params: GetDeliveryParams = { number: "number" };
    const result = await printShop.deliveries.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
