import * as codecs from "../codecs.js";
import type { EventModel } from "../models.js";
import { exactConversion } from "../runtime/codec/exact.js";
import type { Operation } from "../runtime/operation.js";

/** Unions, told apart by a discriminator or by their shapes */
export const list: Operation<undefined, EventModel[]> = {
  id: "events.list",
  method: "GET",
  path: "/events",
  codec: /* @__PURE__ */ exactConversion({
    responses: { "200": { items: codecs.eventModel } },
  }),
};
