import type { GetPreviewResponse } from "../models.js";
import { raw } from "../runtime/bodies/raw.js";
import type { Operation } from "../runtime/operation.js";
import { binary } from "../runtime/responses/binary.js";
import { choose } from "../runtime/responses/choose.js";
import type { Outcome } from "../runtime/responses/outcome.js";

/** Parameters of {@link get}. */
export interface GetFileParams {
  name: string;
}

/** Bytes of any type */
export const get: Operation<GetFileParams, Blob> = {
  id: "files.get",
  method: "GET",
  path: "/files/{name}",
  result: binary,
  accept: "*/*",
};

/** Parameters of {@link getPreview}. */
export interface GetPreviewParams {
  name: string;
}

/** A picture, or what is known of it */
export const getPreview: Operation<
  GetPreviewParams,
  GetPreviewResponse,
  never,
  | Outcome<200, GetPreviewResponse, object, "application/json">
  | Outcome<200, Blob, object, "image/png">
> = {
  id: "files.getPreview",
  method: "GET",
  path: "/files/{name}/preview",
  result: /* @__PURE__ */ choose([
    { type: "application/json" },
    { type: "image/png", as: binary },
  ]),
  accept: "application/json",
};

/** Parameters of {@link put}. */
export interface PutFileParams {
  name: string;
  /** Format: binary. */
  body: string | Blob | ArrayBuffer | Uint8Array | ReadableStream;
}

/** Bytes of the type that they say they have */
export const put: Operation<PutFileParams, void> = {
  id: "files.put",
  method: "PUT",
  path: "/files/{name}",
  body: /* @__PURE__ */ raw({ contentType: "*/*", required: true }),
  result: "none",
};
