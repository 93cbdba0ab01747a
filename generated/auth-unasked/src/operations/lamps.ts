import type { GetLampResponse } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetLampParams {
  lamp: string;
}

/** Get a lamp */
export const get: Operation<GetLampParams, GetLampResponse> = {
  id: "lamps.get",
  method: "GET",
  path: "/lamps/{lamp}",
};

/** List the lamps */
export const list: Operation<undefined, string[]> = {
  id: "lamps.list",
  method: "GET",
  path: "/lamps",
  auth: [{ key: [] }],
};
