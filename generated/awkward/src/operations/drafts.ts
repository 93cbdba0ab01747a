import type { Draft } from "../models.js";
import { form } from "../runtime/bodies/form.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link replace}. */
export interface ReplaceDraftParams {
  body?: Draft;
}

/** drafts.replace: `PUT /drafts` */
export const replace: Operation<ReplaceDraftParams, void> = {
  id: "drafts.replace",
  method: "PUT",
  path: "/drafts",
  body: /* @__PURE__ */ multipart(),
  result: "none",
};

/** Parameters of {@link send}. */
export interface SendDraftParams {
  body?: Draft;
}

/** Bodies of which nothing has to be said */
export const send: Operation<SendDraftParams, void> = {
  id: "drafts.send",
  method: "POST",
  path: "/drafts",
  body: /* @__PURE__ */ form(),
  result: "none",
};
