import type { Origin } from "../models.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";
import { multipartStream } from "../runtime/streams/multipart-stream.js";

/** Parameters of {@link deliver}. */
export interface DeliverParams {
  /**
   * An async iterable is sent item by item, as they come: such a call is never
   * retried.
   */
  body:
    | (Origin | Blob | ArrayBuffer | Uint8Array)[]
    | AsyncIterable<Origin | Blob | ArrayBuffer | Uint8Array>;
}

/** Parts one after another, as they come */
export const deliver: Operation<DeliverParams, void> = {
  id: "parcels.deliver",
  method: "POST",
  path: "/deliveries",
  body: /* @__PURE__ */ multipartStream({
    contentType: "multipart/mixed",
    required: true,
    prefix: [{ contentType: "application/json" }],
    item: { contentType: "application/json, image/png" },
  }),
  result: "none",
};

/** Parameters of {@link send}. */
export interface SendParcelParams {
  /**
   * An async iterable is sent item by item, as they come: such a call is never
   * retried.
   */
  body:
    | [Origin, ...(Blob | ArrayBuffer | Uint8Array)[]]
    | AsyncIterable<Origin | Blob | ArrayBuffer | Uint8Array>;
}

/** A form whose parts have an order, and their names from their headers */
export const send: Operation<SendParcelParams, void> = {
  id: "parcels.send",
  method: "POST",
  path: "/parcels",
  body: /* @__PURE__ */ multipartStream({
    required: true,
    prefix: [
      {
        contentType: "application/json",
        headers: {
          "Content-Disposition": { value: 'form-data; name="origin"' },
        },
      },
    ],
    item: {
      contentType: "image/png",
      headers: { "Content-Disposition": { value: 'form-data; name="photos"' } },
    },
  }),
  result: "none",
};

/** Parameters of {@link sendStamps}. */
export interface SendStampsParams {
  body: [Origin?, ...string[]];
}

/** Parts that are texts in an encoding, which a header says */
export const sendStamps: Operation<SendStampsParams, void> = {
  id: "parcels.sendStamps",
  method: "POST",
  path: "/stamps",
  body: /* @__PURE__ */ multipart({
    contentType: "multipart/mixed",
    required: true,
    prefix: [{}],
    item: {
      contentType: "image/png",
      headers: { "Content-Transfer-Encoding": { value: "base64" } },
    },
  }),
  result: "none",
};
