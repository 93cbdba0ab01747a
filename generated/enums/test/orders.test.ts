import type {
  ListOrdersParams,
  UpdateOrderParams,
} from "../src/operations/orders.js";
import { enums } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("orders", () => {
  test("orders.list", async () => {
    const server = mockAction("orders.list");
    const params: ListOrdersParams = { sort: "asc", state: "open" };
    const result = await enums.orders.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("orders.update", async () => {
    const server = mockAction("orders.update");
    const params: UpdateOrderParams = { id: "id", state: "open" };
    const result = await enums.orders.update(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
