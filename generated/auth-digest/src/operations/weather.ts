import type { GetWindResponse } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link getWind}. */
export interface GetWindParams {
  unit?: "kn" | "ms";
}

/** The wind now */
export const getWind: Operation<GetWindParams, GetWindResponse> = {
  id: "weather.getWind",
  method: "GET",
  path: "/wind",
  params: { unit: "query" },
  auth: [{ MastLogin: [] }],
};

/** Parameters of {@link setZero}. */
export interface SetZeroParams {
  offset: number;
}

/** Calibrate */
export const setZero: Operation<SetZeroParams, void> = {
  id: "weather.setZero",
  method: "PUT",
  path: "/zero",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: "none",
  auth: [{ MastLogin: [] }, { Service: [] }],
};
