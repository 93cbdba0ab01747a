import type {
  CreateBookingParams,
  DeleteBookingParams,
  FindBookingsParams,
  GetBookingInvoiceParams,
  GetBookingParams,
  ListBookingsParams,
  UpdateBookingParams,
} from "../src/operations/bookings.js";
import { hotelBookings } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("bookings", () => {
  test("bookings.create", async () => {
    const server = mockAction("bookings.create");
    const params: CreateBookingParams = {
      idempotencyKey: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
      roomId: "roomId",
      guest: { name: "name" },
      arrival: "2027-03-01",
      nights: 1,
    };
    const result = await hotelBookings.bookings.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("bookings.delete", async () => {
    const server = mockAction("bookings.delete");
    const params: DeleteBookingParams = { bookingId: "bk_4711" };
    const result = await hotelBookings.bookings.delete(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("bookings.find", async () => {
    const server = mockAction("bookings.find");
    const params: FindBookingsParams = { q: "qq" };
    const result = await hotelBookings.bookings.find(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("bookings.get", async () => {
    const server = mockAction("bookings.get");
    const params: GetBookingParams = { bookingId: "bk_4711" };
    const result = await hotelBookings.bookings.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("bookings.getInvoice", async () => {
    const server = mockAction("bookings.getInvoice");
    const params: GetBookingInvoiceParams = { bookingId: "bookingId" };
    const result = await hotelBookings.bookings.getInvoice(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("bookings.getInvoice gives its bytes as a stream", async () => {
    const server = mockAction("bookings.getInvoice");
    const params: GetBookingInvoiceParams = { bookingId: "bookingId" };
    const stream = await hotelBookings.bookings.getInvoice(params, {
      as: "stream",
    });
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await new Response(stream).text()).toEqual(server.answer);
  });

  test("bookings.list", async () => {
    const server = mockAction("bookings.list");
    const params: ListBookingsParams = {
      status: ["requested", "confirmed"],
      filter: { roomId: "roomId" },
      limit: 20,
      after: "after",
    };
    const result = await hotelBookings.bookings.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("bookings.list goes through all pages", async () => {
    const server = mockPages("bookings.list");
    const params: ListBookingsParams = {
      status: ["requested", "confirmed"],
      filter: { roomId: "roomId" },
      limit: 20,
      after: "after",
    };
    const list = hotelBookings.bookings.list(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });

  test("bookings.update", async () => {
    const server = mockAction("bookings.update");
    const params: UpdateBookingParams = {
      bookingId: "bk_4711",
      roomId: "roomId",
      guest: { name: "name" },
      arrival: "2027-03-01",
      nights: 1,
      status: "requested",
    };
    const result = await hotelBookings.bookings.update(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
