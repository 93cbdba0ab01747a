import { isApiError, testConnection } from "../src/index.js";
import type {
  CreateBookingParams,
  DeleteBookingParams,
} from "../src/operations/bookings.js";
import { create as failing } from "../src/operations/bookings.js";
import { anonymous, connectAnew, hotelBookings } from "./support/connection.js";
import { mockAction, mockSilence } from "./support/server.js";
import { expect, test } from "vitest";

test("an error that the API documents is thrown with its status and body", async () => {
  const server = mockAction("bookings.create", { replies: [{ status: 409 }] });
  const params: CreateBookingParams = {
    idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  const call = hotelBookings.bookings.create(params);
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isApiError(error, failing, 409)) throw error;
  expect(error.body).toEqual(server.answerTo(409));
  expect(server.requests).toHaveLength(1);
});

test("a call is tried again when the server is busy", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const server = mockAction("bookings.create", { replies: [busy, {}] });
  const params: CreateBookingParams = {
    idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  const result = await hotelBookings.bookings.create(params);
  expect(result).toEqual(server.answer);
  expect(server.requests).toHaveLength(2);
});

test("a server that is asked too often is left alone for as long as it says", async () => {
  const throttled = { status: 429, headers: { "retry-after-ms": "200" } };
  const server = mockAction("bookings.create", { replies: [throttled, {}] });
  const limited = connectAnew();
  const params: CreateBookingParams = {
    idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  const start = performance.now();
  const first = limited.bookings.create(params, { retry: { attempts: 1 } });
  await expect(first).rejects.toMatchObject({ code: "rate_limited" });
  await limited.bookings.create(params);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(server.requests).toHaveLength(2);
});

test("a call that would have to wait for too long is not sent", async () => {
  const throttled = { status: 429, headers: { "retry-after": "3600" } };
  const server = mockAction("bookings.create", { replies: [throttled] });
  const limited = connectAnew();
  const params: CreateBookingParams = {
    idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  const first = limited.bookings.create(params);
  await expect(first).rejects.toMatchObject({ status: 429, attempts: 1 });
  const second = limited.bookings.create(params);
  await expect(second).rejects.toMatchObject({
    code: "rate_limited",
    retryAt: expect.any(Date),
    attempts: 0,
  });
  expect(server.requests).toHaveLength(1);
});

test("a call that is cancelled rejects at once", async () => {
  mockSilence();
  const controller = new AbortController();
  const params: CreateBookingParams = {
    idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  const call = hotelBookings.bookings.create(params, {
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(), 10);
  await expect(call).rejects.toMatchObject({ code: "aborted" });
});

test("the connection is tested with one request that changes nothing", async () => {
  const server = mockAction("bookings.list");
  const result = await testConnection(hotelBookings);
  expect(result).toMatchObject({ ok: true });
  const received = await server.received();
  expect(received.violations).toEqual([]);
});

test("the test of the connection says what is wrong", async () => {
  mockAction("bookings.list", { replies: [{ status: 401 }] });
  const result = await testConnection(hotelBookings);
  expect(result).toMatchObject({ problem: "credentials_rejected" });
});

test("nothing is sent without the credential that an action needs", async () => {
  const server = mockAction("bookings.create");
  const params: CreateBookingParams = {
    idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
    roomId: "roomId",
    guest: { name: "name" },
    arrival: "2027-03-01",
    nights: 1,
  };
  const call = anonymous.bookings.create(params);
  await expect(call).rejects.toMatchObject({ code: "auth_error" });
  expect(server.requests).toHaveLength(0);
});

test("a path parameter cannot lead to another path", async () => {
  const server = mockAction("bookings.delete");
  const params: DeleteBookingParams = { bookingId: "bk_4711" };
  await hotelBookings.bookings.delete({ ...params, bookingId: "../a/b?c#d" });
  const received = await server.received();
  expect(received.params["bookingId"]).toBe("../a/b?c#d");
});
