import type { Operation } from "../runtime/operation.js";

/** keys.list: `GET /keys` */
export const list: Operation<undefined, void> = {
  id: "keys.list",
  method: "GET",
  path: "/keys",
  result: "none",
};
