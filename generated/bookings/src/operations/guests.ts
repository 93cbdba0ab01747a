import type { Guest } from "../models.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetGuestParams {
  /** Format: int64. */
  guestId: number;
  xRequestId?: string;
}

/** guests.get: `GET /guests/{guestId}` */
export const get: Operation<GetGuestParams, Guest> = {
  id: "guests.get",
  method: "GET",
  path: "/guests/{guestId}",
  params: { xRequestId: { in: "header", name: "X-Request-Id" } },
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};

/** Parameters of {@link uploadPassport}. */
export interface UploadPassportParams {
  /** Format: int64. */
  guestId: number;
  /**
   * A picture of the page with the photo.
   *
   * Format: binary. Media type: application/octet-stream.
   */
  scan: Blob | ArrayBuffer | Uint8Array;
  /** Pattern: `^[A-Z]{2}$`. */
  country?: string;
}

/** Store a scan of the passport */
export const uploadPassport: Operation<UploadPassportParams, void> = {
  id: "guests.uploadPassport",
  method: "PUT",
  path: "/guests/{guestId}/passport",
  body: /* @__PURE__ */ multipart({
    flat: true,
    required: true,
    encoding: { scan: { contentType: "image/jpeg" } },
  }),
  result: "none",
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};
