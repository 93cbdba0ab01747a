import type { Place, Problem } from "../models.js";
import { multipart } from "../runtime/bodies/multipart.js";
import { raw } from "../runtime/bodies/raw.js";
import type { Operation } from "../runtime/operation.js";
import { binary } from "../runtime/responses/binary.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** Parameters of {@link add}. */
export interface AddRecordingParams {
  title: string;
  /** Media type: audio/flac. */
  sound: Blob | ArrayBuffer | Uint8Array;
}

/** Adds a recording with what is known of it. */
export const add: Operation<AddRecordingParams, Place> = {
  id: "recordings.add",
  method: "POST",
  path: "/recordings",
  body: /* @__PURE__ */ multipart({
    flat: true,
    required: true,
    encoding: { sound: { contentType: "audio/flac" } },
  }),
};

/** Parameters of {@link convert}. */
export interface ConvertRecordingParams {
  /** Format: binary. */
  body: string | Blob | ArrayBuffer | Uint8Array | ReadableStream;
}

/** A recording in another format; there may be nothing to do. */
export const convert: Operation<
  ConvertRecordingParams,
  Blob | undefined,
  never,
  Outcome<200, Blob> | Outcome<204, undefined>
> = {
  id: "recordings.convert",
  method: "POST",
  path: "/recordings/convert",
  body: /* @__PURE__ */ raw({ contentType: "audio/wav", required: true }),
  result: binary,
  accept: "audio/flac",
};

/** Parameters of {@link get}. */
export interface GetRecordingParams {
  id: string;
}

/** A recording, which may be long. */
export const get: Operation<
  GetRecordingParams,
  Blob,
  { 404: Problem },
  Outcome<200, Blob, { ETag: string }>
> = {
  id: "recordings.get",
  method: "GET",
  path: "/recordings/{id}",
  result: binary,
  headers: /* @__PURE__ */ readHeaders({ ETag: "string" }),
  accept: "audio/flac",
};

/** Parameters of {@link replace}. */
export interface ReplaceRecordingParams {
  id: string;
  /** Format: binary. */
  body: string | Blob | ArrayBuffer | Uint8Array | ReadableStream;
}

/** Replaces a recording, in any format. */
export const replace: Operation<ReplaceRecordingParams, void> = {
  id: "recordings.replace",
  method: "PUT",
  path: "/recordings/{id}",
  body: /* @__PURE__ */ raw({ contentType: "audio/*", required: true }),
  result: "none",
};
