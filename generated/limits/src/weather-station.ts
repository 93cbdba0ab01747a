import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Forecasts } from "./resources/forecasts.js";
import { Readings } from "./resources/readings.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Weather Station. */
export type WeatherStationOptions = ClientOptions & LimitedOptions;

/**
 * Weather Station
 *
 * An API that says how often it may be called, beforehand and with each
 * response.
 */
export class WeatherStation {
  /** The connection. */
  readonly $: Client;
  readonly forecasts: Forecasts;
  readonly readings: Readings;

  constructor(client: Client) {
    this.$ = client;
    this.forecasts = new Forecasts(client);
    this.readings = new Readings(client);
  }
}

/**
 * Connects to Weather Station. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createWeatherStation(
  options: WeatherStationOptions = {},
): WeatherStation {
  const client = createClient(withRateLimiter(options));
  return new WeatherStation(client);
}
