import type { CreateOrderParams } from "../src/operations/orders.js";
import { warehouse } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("orders", () => {
  test("orders.create", async () => {
    const server = mockAction("orders.create");
    const params: CreateOrderParams = { itemId: "itemId" };
    const internal = {
      tenantId: "tenantId",
      "X-Signing-Key": "signingKey",
      features: ["features", "features2"],
      channel: "api",
    };
    const result = await warehouse.orders.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, internal, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
