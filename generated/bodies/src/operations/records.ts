import type { PatchOperation, RecordModel, RecordPatch } from "../models.js";
import { either } from "../runtime/bodies/either.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { RecordModelXml } from "../xml.js";

/** Parameters of {@link annotate}. */
export interface AnnotateRecordParams {
  recordId: string;
  note?: string | null;
}

/** Changes only the note of a record, or nothing. */
export const annotate: Operation<AnnotateRecordParams, void> = {
  id: "records.annotate",
  method: "PUT",
  path: "/records/{recordId}",
  body: /* @__PURE__ */ json({
    contentType: "application/merge-patch+json",
    flat: true,
  }),
  result: "none",
};

/** Parameters of {@link create}. */
export interface CreateRecordParams extends RecordModel {}

/** Creates a record from JSON or XML, which say the same. */
export const create: Operation<CreateRecordParams, RecordModel> = {
  id: "records.create",
  method: "POST",
  path: "/records",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({ flat: true, required: true }),
    /* @__PURE__ */ xml({
      contentType: "application/xml",
      flat: true,
      required: true,
      shape: RecordModelXml,
    }),
  ]),
};

/** Parameters of {@link update}. */
export interface UpdateRecordParams {
  recordId: string;
  /**
   * A merge patch, in which `null` takes a property away, or a list of
   * operations.
   */
  body: RecordPatch | PatchOperation[];
}

/** Changes a record. */
export const update: Operation<UpdateRecordParams, void> = {
  id: "records.update",
  method: "PATCH",
  path: "/records/{recordId}",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({
      contentType: "application/merge-patch+json",
      required: true,
    }),
    /* @__PURE__ */ json({
      contentType: "application/json-patch+json",
      required: true,
    }),
  ]),
  result: "none",
};
