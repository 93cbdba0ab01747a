import type { CreateBookingParams } from "../src/operations/bookings.js";
import { hotelBookings } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { expect, test } from "vitest";

test("all tries of a call have the same key, and another call has another", async () => {
  const server = mockAction("bookings.create", {
    replies: [{ status: 503, headers: { "retry-after": "0" } }, {}, {}],
  });
  const params: CreateBookingParams = {
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  await hotelBookings.bookings.create(params);
  await hotelBookings.bookings.create(params);
  const [first, second, other] = server.requests.map(({ headers }) =>
    headers.get("Idempotency-Key"),
  );
  expect(first).toMatch(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});
