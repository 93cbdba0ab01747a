import type {
  Booking,
  BookingInput,
  BookingPage,
  BookingStatus,
  Conflict,
  FindBookingsResponse,
  NewBookingInput,
  NotFound,
  Problem,
} from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { cursor } from "../runtime/paging/cursor.js";
import type { PagedOperation } from "../runtime/paging/paging.js";
import { styled } from "../runtime/parameters/styled.js";
import { binary } from "../runtime/responses/binary.js";

/** Parameters of {@link create}. */
export interface CreateBookingParams extends NewBookingInput {
  /**
   * The same key twice makes one booking.
   *
   * Default: a random one for each call, the same for all its tries.
   *
   * Format: uuid.
   */
  idempotencyKey?: string;
}

/** Book a room */
export const create: Operation<
  CreateBookingParams,
  Booking,
  { 409: Conflict; default: Problem }
> = {
  id: "bookings.create",
  method: "POST",
  path: "/bookings",
  params: { idempotencyKey: { in: "header", name: "Idempotency-Key" } },
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
  idempotencyKey: "Idempotency-Key",
};

/** Parameters of {@link delete_}. */
export interface DeleteBookingParams {
  /**
   * As given by `create`.
   *
   * Length: at least 1.
   *
   * @example "bk_4711"
   */
  bookingId: string;
}

/** Cancel a booking */
const delete_: Operation<DeleteBookingParams, void, { default: Problem }> = {
  id: "bookings.delete",
  method: "DELETE",
  path: "/bookings/{bookingId}",
  result: "none",
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};
export { delete_ as delete };

/** Parameters of {@link find}. */
export interface FindBookingsParams {
  /** Length: at least 2. */
  q: string;
}

/**
 * Search bookings by guest
 *
 * Deprecated since 2.0. Use `listBookings` instead.
 *
 * @deprecated Since 2.0, removed on 2027-06-30. Use {@link Bookings.list}.
 */
export const find: Operation<FindBookingsParams, FindBookingsResponse> = {
  id: "bookings.find",
  method: "GET",
  path: "/bookings/search",
  params: { q: "query" },
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
  deprecated: {
    since: "2.0",
    sunset: "2027-06-30",
    replacement: "listBookings",
  },
};

/** Parameters of {@link get}. */
export interface GetBookingParams {
  /**
   * As given by `create`.
   *
   * Length: at least 1.
   *
   * @example "bk_4711"
   */
  bookingId: string;
}

/** Get one booking */
export const get: Operation<
  GetBookingParams,
  Booking,
  { 404: NotFound; default: Problem }
> = {
  id: "bookings.get",
  method: "GET",
  path: "/bookings/{bookingId}",
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};

/** Parameters of {@link getInvoice}. */
export interface GetBookingInvoiceParams {
  bookingId: string;
}

/** The invoice as a PDF */
export const getInvoice: Operation<GetBookingInvoiceParams, Blob> = {
  id: "bookings.getInvoice",
  method: "GET",
  path: "/bookings/{bookingId}/invoice",
  result: binary,
  accept: "application/pdf",
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};

/** Parameters of {@link list}. */
export interface ListBookingsParams {
  /** Only bookings in one of these states. */
  status?: BookingStatus[];
  /** Narrow the list down. */
  filter?: {
    roomId?: string;
    /** Format: date. */
    from?: string;
    /** Format: date. */
    to?: string;
  };
  /**
   * Value: 1 to 100.
   *
   * @default 20
   */
  limit?: number;
  /** Where the last page ended. */
  after?: string;
}

/** List bookings, newest first */
export const list: PagedOperation<
  ListBookingsParams,
  BookingPage,
  Booking,
  { default: Problem }
> = {
  id: "bookings.list",
  method: "GET",
  path: "/bookings",
  params: {
    status: "query",
    filter: { in: "query", style: "deepObject", write: styled },
    limit: "query",
    after: "query",
  },
  paging: /* @__PURE__ */ cursor({
    param: "after",
    next: "next",
    items: "items",
  }),
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};

/** Parameters of {@link update}. */
export interface UpdateBookingParams extends BookingInput {
  /**
   * As given by `create`.
   *
   * Length: at least 1.
   *
   * @example "bk_4711"
   */
  bookingId: string;
}

/**
 * Change a booking
 *
 * What was read with `get` can be sent back.
 */
export const update: Operation<
  UpdateBookingParams,
  Booking,
  { default: Problem }
> = {
  id: "bookings.update",
  method: "PUT",
  path: "/bookings/{bookingId}",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};
