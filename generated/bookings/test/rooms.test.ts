import type { RoomsListParams } from "../src/operations/rooms.js";
import { hotelBookings } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("rooms", () => {
  test("rooms.list", async () => {
    const server = mockAction("rooms.list");
    const params: RoomsListParams = { kinds: ["single", "double"] };
    const result = await hotelBookings.rooms.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
