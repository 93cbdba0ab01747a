import type { Operation } from "../runtime/operation.js";
import { ownServer } from "../runtime/own-server.js";
import { binary } from "../runtime/responses/binary.js";

/** Parameters of {@link get}. */
export interface GetPhotoParams {
  itemId: string;
}

/** Gets the photo of an item. */
export const get: Operation<GetPhotoParams, Blob> = {
  id: "photos.get",
  method: "GET",
  path: "/items/{itemId}/photo",
  result: binary,
  accept: "image/jpeg",
  server: /* @__PURE__ */ ownServer({
    production: "https://{region}.photos.warehouse.example",
    sandbox: "https://photos-sandbox.warehouse.example",
  }),
  auth: [{ WarehouseKey: [] }],
};
