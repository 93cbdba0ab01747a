import type { UpdateCustomerParams } from "../src/operations/customers.js";
import { repeated } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("customers", () => {
  test("customers.update", async () => {
    const server = mockAction("customers.update");
    const params: UpdateCustomerParams = {
      customerId: "customerId",
      billing_address: { street: "street", city: "city" },
    };
    const result = await repeated.customers.update(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
