import type { Entry, Notes, Origin, Range } from "../models.js";
import { either } from "../runtime/bodies/either.js";
import { form } from "../runtime/bodies/form.js";
import { json } from "../runtime/bodies/json.js";
import { multipart } from "../runtime/bodies/multipart.js";
import { raw } from "../runtime/bodies/raw.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { EntryXml } from "../xml.js";

/** Parameters of {@link import_}. */
export interface ImportFileParams {
  body:
    | { url: string }
    | {
        /** Format: binary. Media type: application/octet-stream. */
        file: string | Blob | ArrayBuffer | Uint8Array;
      }
    | string
    | Blob
    | ArrayBuffer
    | Uint8Array
    | ReadableStream;
}

/** Imports a file by its address, or as it is. */
const import_: Operation<ImportFileParams, void> = {
  id: "files.import",
  method: "POST",
  path: "/files/import",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({ required: true }),
    /* @__PURE__ */ multipart({ required: true }),
    /* @__PURE__ */ raw({ contentType: "application/pdf", required: true }),
    /* @__PURE__ */ raw({ contentType: "image/*", required: true }),
  ]),
  result: "none",
};
export { import_ as import };

/** Parameters of {@link replaceNotes}. */
export interface ReplaceNotesParams {
  body?: string;
}

/** Replaces all notes, as plain text. */
export const replaceNotes: Operation<ReplaceNotesParams, void> = {
  id: "files.replaceNotes",
  method: "PUT",
  path: "/files/notes",
  body: /* @__PURE__ */ raw({ contentType: "text/plain" }),
  result: "none",
};

/** Parameters of {@link replacePicture}. */
export interface ReplacePictureParams {
  /** Format: binary. */
  body: string | Blob | ArrayBuffer | Uint8Array | ReadableStream;
}

/** Replaces the picture, in any format. */
export const replacePicture: Operation<ReplacePictureParams, void> = {
  id: "files.replacePicture",
  method: "PUT",
  path: "/files/picture",
  body: /* @__PURE__ */ raw({ contentType: "image/*", required: true }),
  result: "none",
};

/** Parameters of {@link runBatch}. */
export interface RunBatchParams {
  body: Origin[];
}

/** Sends several documents at once. */
export const runBatch: Operation<RunBatchParams, void> = {
  id: "files.runBatch",
  method: "POST",
  path: "/files/batch",
  body: /* @__PURE__ */ multipart({
    contentType: "multipart/mixed",
    required: true,
  }),
  result: "none",
};

/** Parameters of {@link search}. */
export interface SearchFilesParams {
  words?: string[];
  sizes?: number[];
  range?: Range;
  filter?: Range;
}

/** Searches files by a form. */
export const search: Operation<SearchFilesParams, void> = {
  id: "files.search",
  method: "POST",
  path: "/files/search",
  body: /* @__PURE__ */ form({
    flat: true,
    encoding: {
      sizes: { style: "pipeDelimited", explode: false },
      range: { style: "deepObject", explode: true },
    },
  }),
  result: "none",
};

/** Parameters of {@link upload}. */
export interface UploadFilesParams {
  title: string;
  tags?: string[];
  labels?: string[];
  /** A tuple, one part an item. */
  shelf?: [string, number];
  origin?: Origin;
  /** Media type: image/png. */
  cover: Blob | ArrayBuffer | Uint8Array;
  pages?: (Blob | ArrayBuffer | Uint8Array)[];
  notes?: Notes;
  history?: Entry;
}

/** Uploads files with what is known of them. */
export const upload: Operation<UploadFilesParams, void> = {
  id: "files.upload",
  method: "POST",
  path: "/files",
  body: /* @__PURE__ */ multipart({
    flat: true,
    required: true,
    encoding: {
      cover: {
        contentType: "image/png",
        headers: { "X-Kind": { value: "cover" } },
      },
      history: {
        contentType: "application/xml; charset=utf-8",
        body: /* @__PURE__ */ xml({
          contentType: "application/xml; charset=utf-8",
          shape: EntryXml,
        }),
      },
      labels: { contentType: "application/json" },
      pages: { contentType: "image/png, image/jpeg" },
      notes: { contentType: "application/json" },
    },
  }),
  result: "none",
};
