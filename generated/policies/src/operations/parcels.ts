import type { NewParcel, Parcel, SendParcelConflictError } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link confirmArrival}. */
export interface ConfirmArrivalParams {
  parcelId: string;
}

/**
 * Confirm that a parcel has arrived
 *
 * Repeating a call does nothing twice.
 */
export const confirmArrival: Operation<ConfirmArrivalParams, void> = {
  id: "parcels.confirmArrival",
  method: "POST",
  path: "/parcels/{parcelId}/arrival",
  result: "none",
  retry: { statuses: [429, "5XX"], baseMs: 250, capMs: 8000 },
  totalTimeoutMs: 600000,
  idempotent: true,
  rateLimits: [{ limit: 100, windowMs: 60000, name: "*" }],
};

/** Parameters of {@link get}. */
export interface GetParcelParams {
  parcelId: string;
}

/** Get a parcel */
export const get: Operation<GetParcelParams, Parcel> = {
  id: "parcels.get",
  method: "GET",
  path: "/parcels/{parcelId}",
  retry: { statuses: [429, "5XX"], baseMs: 250, capMs: 8000 },
  totalTimeoutMs: 600000,
  rateLimits: [{ limit: 100, windowMs: 60000, name: "*" }],
};

/**
 * List parcels
 *
 * At most 20 calls per second.
 */
export const list: Operation<undefined, Parcel[]> = {
  id: "parcels.list",
  method: "GET",
  path: "/parcels",
  retry: { statuses: [429, "5XX"], baseMs: 250, capMs: 8000 },
  totalTimeoutMs: 600000,
  rateLimits: [
    { limit: 20, windowMs: 1000 },
    { limit: 100, windowMs: 60000, name: "*" },
  ],
};

/** Parameters of {@link recall}. */
export interface RecallParcelParams {
  parcelId: string;
}

/**
 * Recall a parcel
 *
 * A failed call is not tried again.
 */
export const recall: Operation<RecallParcelParams, void> = {
  id: "parcels.recall",
  method: "DELETE",
  path: "/parcels/{parcelId}",
  result: "none",
  retry: { attempts: 1 },
  totalTimeoutMs: 600000,
  rateLimits: [{ limit: 100, windowMs: 60000, name: "*" }],
};

/** Parameters of {@link send}. */
export interface SendParcelParams extends NewParcel {
  /**
   * Repetitions with the same key send one parcel.
   *
   * Default: a random one for each call, the same for all its tries.
   *
   * Length: at most 64.
   */
  idempotencyKey?: string;
}

/**
 * Send a parcel
 *
 * Nobody has to give the key, though the API requires one.
 */
export const send: Operation<
  SendParcelParams,
  Parcel,
  { 409: SendParcelConflictError }
> = {
  id: "parcels.send",
  method: "POST",
  path: "/parcels",
  params: { idempotencyKey: { in: "header", name: "Idempotency-Key" } },
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  retry: { statuses: [429, "5XX"], baseMs: 250, capMs: 8000 },
  totalTimeoutMs: 600000,
  idempotencyKey: "Idempotency-Key",
  rateLimits: [{ limit: 100, windowMs: 60000, name: "*" }],
};
