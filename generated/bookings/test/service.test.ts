import type { CreateTokenParams } from "../src/operations/service.js";
import { hotelBookings } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("service", () => {
  test("service.createToken", async () => {
    const server = mockAction("service.createToken");
    const params: CreateTokenParams = { user: "user", password: "password" };
    const result = await hotelBookings.service.createToken(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("service.health", async () => {
    const server = mockAction("service.health");
    const result = await hotelBookings.service.health();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
