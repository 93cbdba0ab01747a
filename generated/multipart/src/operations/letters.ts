import type { Form, Message } from "../models.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { OriginXml } from "../xml.js";

/** Parameters of {@link send}. */
export interface SendParams {
  subject: string;
  message: Message;
  /** One part, in which each file is one. */
  enclosures: (Blob | ArrayBuffer | Uint8Array)[];
  /** One part each, whose fields are parts. */
  forms: Form[];
  /**
   * Bytes, as only the encoding says.
   *
   * Format: binary.
   */
  photo?: Blob | ArrayBuffer | Uint8Array;
  /**
   * Bytes with a header that only the caller knows.
   *
   * Format: binary.
   */
  signature?: Blob | ArrayBuffer | Uint8Array;
}

/** Parts that have parts */
export const send: Operation<SendParams, void> = {
  id: "letters.send",
  method: "POST",
  path: "/letters",
  body: /* @__PURE__ */ multipart({
    flat: true,
    required: true,
    encoding: {
      photo: { contentType: "image/png, image/jpeg" },
      signature: {
        contentType: "application/pkcs7-signature",
        headers: { "Content-ID": { required: true } },
      },
      message: {
        contentType: "multipart/alternative",
        body: /* @__PURE__ */ multipart({
          contentType: "multipart/alternative",
          prefix: [
            { contentType: "text/plain" },
            {
              contentType: "text/html",
              headers: { "Content-Language": { value: "en" } },
            },
          ],
        }),
      },
      enclosures: {
        contentType: "multipart/mixed",
        body: /* @__PURE__ */ multipart({
          contentType: "multipart/mixed",
          item: { contentType: "image/png, application/pdf" },
        }),
      },
      forms: {
        contentType: "multipart/form-data",
        body: /* @__PURE__ */ multipart({
          encoding: {
            scan: { contentType: "image/png" },
            origin: {
              contentType: "application/xml",
              body: /* @__PURE__ */ xml({
                contentType: "application/xml",
                root: "Origin",
                shape: OriginXml,
              }),
            },
            notes: {
              contentType: "multipart/mixed",
              body: /* @__PURE__ */ multipart({
                contentType: "multipart/mixed",
                item: { contentType: "application/json" },
              }),
            },
          },
        }),
      },
    },
  }),
  result: "none",
};
