import type { ClientOptions } from "./client.js";
import { createClient } from "./client.js";
import { Items } from "./resources/items.js";
import { Orders } from "./resources/orders.js";
import { Photos } from "./resources/photos.js";
import { Status } from "./resources/status.js";
import type { Client } from "./runtime/client.js";
import type { LimitedOptions } from "./runtime/limits/with-rate-limiter.js";
import { withRateLimiter } from "./runtime/limits/with-rate-limiter.js";

/** How to connect to Warehouse. */
export type WarehouseOptions = ClientOptions & LimitedOptions;

/**
 * Warehouse
 *
 * Stock and orders of a warehouse, for several organizations.
 */
export class Warehouse {
  /** The connection. */
  readonly $: Client;
  readonly items: Items;
  readonly orders: Orders;
  readonly photos: Photos;
  readonly status: Status;

  constructor(client: Client) {
    this.$ = client;
    this.items = new Items(client);
    this.orders = new Orders(client);
    this.photos = new Photos(client);
    this.status = new Status(client);
  }
}

/**
 * Connects to Warehouse. Sends nothing yet, and reads nothing from the
 * environment of the process.
 */
export function createWarehouse(options: WarehouseOptions): Warehouse {
  const client = createClient(withRateLimiter(options));
  return new Warehouse(client);
}
