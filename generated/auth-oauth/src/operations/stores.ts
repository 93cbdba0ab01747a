import type { Store } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** What a store of fruit calls tokens */
export const listTokens: Operation<undefined, Store[]> = {
  id: "stores.listTokens",
  method: "GET",
  path: "/tokens",
  auth: [{ Partner: [] }],
};
