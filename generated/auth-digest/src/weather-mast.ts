import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Weather } from "./resources/weather.js";
import type { Client } from "./runtime/client.js";

/** How to connect to Weather Mast. */
export type WeatherMastOptions = ClientOptions;

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
 * Connects to Weather Mast. Sends nothing yet, and reads nothing from the environment of the process.
 */
export function createWeatherMast(
  options: WeatherMastOptions = {},
): WeatherMast {
  return new WeatherMast(createClient(options));
}
