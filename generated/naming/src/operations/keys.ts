import type { Operation } from "../runtime/operation.js";

/** keys.get: `GET /keys` */
export const get: Operation<undefined, void> = {
  id: "keys.get",
  method: "GET",
  path: "/keys",
  result: "none",
};
