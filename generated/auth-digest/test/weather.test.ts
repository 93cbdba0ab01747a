import type {
  GetWindParams,
  SetZeroParams,
} from "../src/operations/weather.js";
import { weatherMast } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("weather", () => {
  test("weather.getWind", async () => {
    const server = mockAction("weather.getWind");
    const params: GetWindParams = { unit: "kn" };
    const result = await weatherMast.weather.getWind(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("weather.setZero", async () => {
    const server = mockAction("weather.setZero");
    const params: SetZeroParams = { offset: 1 };
    const result = await weatherMast.weather.setZero(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
