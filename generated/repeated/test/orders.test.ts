import type {
  CreateOrderParams,
  ListOrdersParams,
} from "../src/operations/orders.js";
import { repeated } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("orders", () => {
  test("orders.create", async () => {
    const server = mockAction("orders.create");
    const params: CreateOrderParams = {
      delivery_address: { street: "street", city: "city" },
    };
    const result = await repeated.orders.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("orders.list", async () => {
    const server = mockAction("orders.list");
    const params: ListOrdersParams = { status: "open" };
    const result = await repeated.orders.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
