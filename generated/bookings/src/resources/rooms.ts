import type { Room } from "../models.js";
import type { RoomsListParams } from "../operations/rooms.js";
import * as operations from "../operations/rooms.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** What can be booked. */
export class Rooms {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * rooms.list: `GET /rooms`
   *
   * @example
   * ```ts
   * await hotelBookings.rooms.list();
   * ```
   */
  list(params?: RoomsListParams, options?: CallOptions): ApiPromise<Room[]> {
    return send(this.#client, operations.list, params, options);
  }
}
