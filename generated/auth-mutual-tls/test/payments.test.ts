import type { MakePaymentParams } from "../src/operations/payments.js";
import { clearingHouse } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("payments", () => {
  test("payments.list", async () => {
    const server = mockAction("payments.list");
    const result = await clearingHouse.payments.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("payments.make", async () => {
    const server = mockAction("payments.make");
    const params: MakePaymentParams = { amount: 1 };
    const result = await clearingHouse.payments.make(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
