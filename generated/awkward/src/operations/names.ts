import type { Inherited, Other } from "../models.js";
import { form } from "../runtime/bodies/form.js";
import { json } from "../runtime/bodies/json.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link sendForm}. */
export interface SendFormParams {
  body: { ["__proto__"]: string; constructor: number; toString?: string };
}

/** Fields that are called like what every object has */
export const sendForm: Operation<SendFormParams, Inherited> = {
  id: "names.sendForm",
  method: "POST",
  path: "/names/form",
  body: /* @__PURE__ */ form({ required: true }),
};

/** Parameters of {@link sendJson}. */
export interface SendJsonParams {
  body: Inherited | Other;
}

/** names.sendJson: `POST /names/json` */
export const sendJson: Operation<SendJsonParams, void> = {
  id: "names.sendJson",
  method: "POST",
  path: "/names/json",
  body: /* @__PURE__ */ json({ required: true }),
  result: "none",
};

/** Parameters of {@link sendParts}. */
export interface SendPartsParams {
  body: { ["__proto__"]: string; valueOf?: number[] };
}

/** names.sendParts: `POST /names/parts` */
export const sendParts: Operation<SendPartsParams, void> = {
  id: "names.sendParts",
  method: "POST",
  path: "/names/parts",
  body: /* @__PURE__ */ multipart({ required: true }),
  result: "none",
};
