import type { Bed, BedInput } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link dig}. */
export interface DigBedParams {
  body: BedInput;
}

/** beds.dig: `POST /beds` */
export const dig: Operation<DigBedParams, Bed> = {
  id: "beds.dig",
  method: "POST",
  path: "/beds",
  body: /* @__PURE__ */ json({ required: true }),
};
