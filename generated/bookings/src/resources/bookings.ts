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
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";
import type {
  BytesForm,
  DownloadOptions,
  InForm,
  OutcomesInForm,
} from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** A stay of one guest in one room. */
export class Bookings {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Book a room
   *
   * @example
   * ```ts
   * await hotelBookings.bookings.create({
   *   roomId: "roomId",
   *   guest: { name: "name" },
   *   arrival: "2027-03-01",
   *   nights: 1,
   * });
   * ```
   */
  create(
    params: CreateBookingParams,
    options?: CallOptions,
  ): ApiPromise<Booking> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * Cancel a booking
   *
   * @example
   * ```ts
   * await hotelBookings.bookings.delete({ bookingId: "bk_4711" });
   * ```
   */
  delete(params: DeleteBookingParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.delete, params, options);
  }

  /**
   * Search bookings by guest
   *
   * Deprecated since 2.0. Use `listBookings` instead.
   *
   * @deprecated Since 2.0, removed on 2027-06-30. Use {@link Bookings.list}.
   * @example
   * ```ts
   * await hotelBookings.bookings.find({ q: "qq" });
   * ```
   */
  find(
    params: FindBookingsParams,
    options?: CallOptions,
  ): ApiPromise<FindBookingsResponse> {
    return send(this.#client, operations.find, params, options);
  }

  /**
   * Get one booking
   *
   * @example
   * ```ts
   * await hotelBookings.bookings.get({ bookingId: "bk_4711" });
   * ```
   */
  get(params: GetBookingParams, options?: CallOptions): ApiPromise<Booking> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * The invoice as a PDF
   *
   * @example
   * ```ts
   * await hotelBookings.bookings.getInvoice({ bookingId: "bookingId" });
   * ```
   */
  getInvoice<Form extends BytesForm = "blob">(
    params: GetBookingInvoiceParams,
    options?: DownloadOptions<Form>,
  ): ApiPromise<
    InForm<Blob, Form>,
    OutcomesInForm<Outcomes<typeof operations.getInvoice>, Form>
  > {
    return transfer(this.#client, operations.getInvoice, params, options);
  }

  /**
   * List bookings, newest first
   *
   * @example
   * ```ts
   * const list = hotelBookings.bookings.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(
    params?: ListBookingsParams,
    options?: PageOptions,
  ): PagePromise<BookingPage, Booking> {
    return paginate(this.#client, operations.list, params, options);
  }

  /**
   * Change a booking
   *
   * What was read with `get` can be sent back.
   *
   * @example
   * ```ts
   * await hotelBookings.bookings.update({
   *   bookingId: "bk_4711",
   *   roomId: "roomId",
   *   guest: { name: "name" },
   *   arrival: "2027-03-01",
   *   nights: 1,
   *   status: "requested",
   * });
   * ```
   */
  update(
    params: UpdateBookingParams,
    options?: CallOptions,
  ): ApiPromise<Booking> {
    return send(this.#client, operations.update, params, options);
  }
}
