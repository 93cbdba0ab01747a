import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Bookings } from "./resources/bookings.js";
import { Guests } from "./resources/guests.js";
import { Rooms } from "./resources/rooms.js";
import { Service } from "./resources/service.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Hotel Bookings. */
export type HotelBookingsOptions = ClientOptions & LimitedOptions;

/**
 * Rooms, guests and bookings of a small hotel.
 *
 * Everything that a front desk needs. Times are UTC, amounts are in the
 * smallest unit of their currency.
 */
export class HotelBookings {
  /** The connection. */
  readonly $: Client;
  readonly bookings: Bookings;
  readonly guests: Guests;
  readonly rooms: Rooms;
  readonly service: Service;

  constructor(client: Client) {
    this.$ = client;
    this.bookings = new Bookings(client);
    this.guests = new Guests(client);
    this.rooms = new Rooms(client);
    this.service = new Service(client);
  }
}

/**
 * Connects to Hotel Bookings. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createHotelBookings(
  options: HotelBookingsOptions = {},
): HotelBookings {
  const client = createClient(withRateLimiter(options));
  return new HotelBookings(client);
}
