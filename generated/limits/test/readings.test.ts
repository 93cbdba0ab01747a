import type { AddReadingParams } from "../src/operations/readings.js";
import { weatherStation } from "./support/connection.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("readings", () => {
  test("readings.add", async () => {
    const server = mockAction("readings.add");
    const params: AddReadingParams = { celsius: 1 };
    const result = await weatherStation.readings.add(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("readings.add: outcomes", async () => {
    const params: AddReadingParams = { celsius: 1 };
    for (const status of [201]) {
      const server = mockAction("readings.add", { replies: [{ status }] });
      const call = weatherStation.readings.add(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("readings.list", async () => {
    const server = mockAction("readings.list");
    const result = await weatherStation.readings.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("readings.list: outcomes", async () => {
    for (const status of [200]) {
      const server = mockAction("readings.list", { replies: [{ status }] });
      const call = weatherStation.readings.list();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
