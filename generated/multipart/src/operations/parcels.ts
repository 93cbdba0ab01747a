import type { Origin } from "../models.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link send}. */
export interface SendParcelParams {
  body: [Origin, ...(Blob | ArrayBuffer | Uint8Array)[]];
}

/** A form whose parts have an order, and their names from their headers */
export const send: Operation<SendParcelParams, void> = {
  id: "parcels.send",
  method: "POST",
  path: "/parcels",
  body: /* @__PURE__ */ multipart({
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
