import type {
  GetGuestParams,
  UploadPassportParams,
} from "../src/operations/guests.js";
import { hotelBookings } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("guests", () => {
  test("guests.get", async () => {
    const server = mockAction("guests.get");
    const params: GetGuestParams = { guestId: 1, xRequestId: "xRequestId" };
    const result = await hotelBookings.guests.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("guests.uploadPassport", async () => {
    const server = mockAction("guests.uploadPassport");
    const params: UploadPassportParams = {
      guestId: 1,
      scan: new Blob(["bytes"]),
      country: "AA",
    };
    const result = await hotelBookings.guests.uploadPassport(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("guests.uploadPassport says how much it has sent", async () => {
    const server = mockAction("guests.uploadPassport");
    const params: UploadPassportParams = {
      guestId: 1,
      scan: new Blob(["bytes"]),
      country: "AA",
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await hotelBookings.guests.uploadPassport(params, {
      onUploadProgress: count,
    });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
