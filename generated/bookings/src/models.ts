/** A stay of one guest in one room. */
export interface Booking extends NewBooking {
  readonly id: string;
  /** Where a booking stands. */
  status: BookingStatus;
  /** Format: date-time. */
  readonly createdAt: string;
  /**
   * Where the booking came from.
   *
   * @deprecated Use `source`.
   */
  channel?: string;
  source?: string;
  price?: Money;
}

/** A stay of one guest in one room. */
export interface BookingInput extends NewBookingInput {
  /** Where a booking stands. */
  status: BookingStatus;
  /**
   * Four digits that the guest chooses.
   *
   * Write-only. Pattern: `^[0-9]{4}$`.
   */
  doorCode?: string;
  /**
   * Where the booking came from.
   *
   * @deprecated Use `source`.
   */
  channel?: string;
  source?: string;
  price?: Money;
}

export interface BookingPage {
  items: Booking[];
  /** Give this as `after`; null on the last page. */
  next?: string | null;
}

/** Where a booking stands. */
export type BookingStatus =
  "requested" | "confirmed" | "cancelled" | (string & {});

export interface CardPayment {
  method: "card";
  cardToken: string;
}

export interface Conflict {
  /** Format: date. */
  takenUntil: string;
}

export interface CreateTokenResponse {
  token: string;
  /** Seconds. */
  expiresIn?: number;
}

export interface FindBookingsResponse {
  items: Booking[];
  /** Milliseconds. */
  took?: number;
}

export interface Guest {
  /** Format: int64. */
  readonly id?: number;
  /** Length: at least 1. */
  name: string;
  /** Format: email. */
  email?: string;
  companions?: Guest[];
  preferences?: Record<string, string>;
}

export interface GuestInput {
  /** Length: at least 1. */
  name: string;
  /** Format: email. */
  email?: string;
  companions?: GuestInput[];
  preferences?: Record<string, string>;
}

export interface InvoicePayment {
  method: "invoice";
  address: string;
}

export interface Money {
  /** In cents or whatever the currency has. */
  amount: number;
  /**
   * Pattern: `^[A-Z]{3}$`.
   *
   * @example "EUR"
   */
  currency: string;
}

export interface NewBooking {
  roomId: string;
  guest: Guest;
  /**
   * Format: date.
   *
   * @example "2027-03-01"
   */
  arrival: string;
  /** Value: 1 to 365. */
  nights: number;
  payment?: Payment;
  /** Length: at most 500. */
  note?: string | null;
}

export interface NewBookingInput {
  roomId: string;
  guest: GuestInput;
  /**
   * Format: date.
   *
   * @example "2027-03-01"
   */
  arrival: string;
  /** Value: 1 to 365. */
  nights: number;
  payment?: Payment;
  /** Length: at most 500. */
  note?: string | null;
}

export interface NotFound extends Problem {
  bookingId?: string;
}

export type Payment = CardPayment | InvoicePayment;

export interface Problem {
  /** Format: uri-reference. */
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
}

export interface Room {
  id: string;
  kind: "single" | "double" | "suite" | (string & {});
  price?: Money;
}
