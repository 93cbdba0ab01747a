import { keyCabinet } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("doors", () => {
  test("doors.openBasic", async () => {
    const server = mockAction("doors.openBasic");
    const result = await keyCabinet.doors.openBasic();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openBearer", async () => {
    const server = mockAction("doors.openBearer");
    const result = await keyCabinet.doors.openBearer();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openBoth", async () => {
    const server = mockAction("doors.openBoth");
    const result = await keyCabinet.doors.openBoth();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openClash", async () => {
    const server = mockAction("doors.openClash");
    const result = await keyCabinet.doors.openClash();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openCookie", async () => {
    const server = mockAction("doors.openCookie");
    const result = await keyCabinet.doors.openCookie();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openEither", async () => {
    const server = mockAction("doors.openEither");
    const result = await keyCabinet.doors.openEither();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openHeader", async () => {
    const server = mockAction("doors.openHeader");
    const result = await keyCabinet.doors.openHeader();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openNone", async () => {
    const server = mockAction("doors.openNone");
    const result = await keyCabinet.doors.openNone();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openOptional", async () => {
    const server = mockAction("doors.openOptional");
    const result = await keyCabinet.doors.openOptional();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("doors.openQuery", async () => {
    const server = mockAction("doors.openQuery");
    const result = await keyCabinet.doors.openQuery();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
