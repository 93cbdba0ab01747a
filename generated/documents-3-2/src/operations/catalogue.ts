import type { ShelfPage } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** catalogue.listShelves: `GET /shelves` */
export const listShelves: Operation<undefined, ShelfPage> = {
  id: "catalogue.listShelves",
  method: "GET",
  path: "/shelves",
  auth: [{ device: ["read"] }],
};
