import type { Booking, BookingPage, FindBookingsResponse } from "../models.js";
import type {
  CreateBookingParams,
  DeleteBookingParams,
  FindBookingsParams,
  GetBookingInvoiceParams,
  GetBookingParams,
  ListBookingsParams,
  UpdateBookingParams,
} from "../operations/bookings.js";
import * as operations from "../operations/bookings.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** A stay of one guest in one room. */
export class Bookings {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Book a room */
  create(
    params: CreateBookingParams,
    options?: CallOptions,
  ): ApiPromise<Booking> {
    return send(this.#client, operations.create, params, options);
  }

  /** Cancel a booking */
  delete(params: DeleteBookingParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.delete, params, options);
  }

  /**
   * Search bookings by guest
   *
   * Deprecated since 2.0. Use `listBookings` instead.
   *
   * @deprecated Since 2.0, removed on 2027-06-30. Use {@link Bookings.list}.
   */
  find(
    params: FindBookingsParams,
    options?: CallOptions,
  ): ApiPromise<FindBookingsResponse> {
    return send(this.#client, operations.find, params, options);
  }

  /** Get one booking */
  get(params: GetBookingParams, options?: CallOptions): ApiPromise<Booking> {
    return send(this.#client, operations.get, params, options);
  }

  /** The invoice as a PDF */
  getInvoice(
    params: GetBookingInvoiceParams,
    options?: CallOptions,
  ): ApiPromise<Blob> {
    return send(this.#client, operations.getInvoice, params, options);
  }

  /** List bookings, newest first */
  list(
    params?: ListBookingsParams,
    options?: CallOptions,
  ): ApiPromise<BookingPage> {
    return send(this.#client, operations.list, params, options);
  }

  /**
   * Change a booking
   *
   * What was read with `get` can be sent back.
   */
  update(
    params: UpdateBookingParams,
    options?: CallOptions,
  ): ApiPromise<Booking> {
    return send(this.#client, operations.update, params, options);
  }
}
