import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Weather } from "./resources/weather.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Weather Mast. */
export type WeatherMastOptions = ClientOptions & LimitedOptions;

/** A device on a roof, with a password that must not travel. */
export class WeatherMast {
  /** The connection. */
  readonly $: Client;
  readonly weather: Weather;

  constructor(client: Client) {
    this.$ = client;
    this.weather = new Weather(client);
  }
}

/**
 * Connects to Weather Mast. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createWeatherMast(
  options: WeatherMastOptions = {},
): WeatherMast {
  const client = createClient(withRateLimiter(options));
  return new WeatherMast(client);
}
