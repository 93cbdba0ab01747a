import type { Note } from "../models.js";
import { either } from "../runtime/bodies/either.js";
import { json } from "../runtime/bodies/json.js";
import { conversion } from "../runtime/codec/conversion.js";
import { instant } from "../runtime/codec/temporal.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { NoteXml } from "../xml.js";

/** Parameters of {@link add}. */
export interface AddNoteParams extends Note {}

/** notes.add: `POST /notes` */
export const add: Operation<AddNoteParams, void> = {
  id: "notes.add",
  method: "POST",
  path: "/notes",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({ flat: true, required: true }),
    /* @__PURE__ */ xml({
      contentType: "application/xml",
      flat: true,
      required: true,
      root: "Note",
      shape: NoteXml,
    }),
  ]),
  codec: /* @__PURE__ */ conversion({
    params: { properties: { at: instant } },
  }),
  result: "none",
};
