import type { GetForecastParams } from "../src/operations/forecasts.js";
import { weatherStation } from "./support/connection.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("forecasts", () => {
  test("forecasts.get", async () => {
    const server = mockAction("forecasts.get");
    const params: GetForecastParams = { place: "place" };
    const result = await weatherStation.forecasts.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("forecasts.get: outcomes", async () => {
    const params: GetForecastParams = { place: "place" };
    for (const status of [200]) {
      const server = mockAction("forecasts.get", { replies: [{ status }] });
      const call = weatherStation.forecasts.get(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
