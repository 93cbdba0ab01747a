import * as codecs from "../codecs.js";
import type { AnyDog, AnyEntry } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { conversion } from "../runtime/codec/conversion.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link enter}. */
export interface EnterShowParams {
  body: AnyEntry;
}

/** shows.enter: `POST /shows` */
export const enter: Operation<EnterShowParams, AnyDog> = {
  id: "shows.enter",
  method: "POST",
  path: "/shows",
  body: /* @__PURE__ */ json({ required: true }),
  codec: /* @__PURE__ */ conversion({
    params: { properties: { body: codecs.anyEntry } },
    responses: { "200": codecs.anyDog },
  }),
};
