import type { NewParcel, Parcel } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link cancel}. */
export interface CancelParcelParams {
  parcelId: string;
  reason?: string;
}

/** parcels.cancel: `DELETE /parcels/{parcelId}` */
export const cancel: Operation<CancelParcelParams, void> = {
  id: "parcels.cancel",
  method: "DELETE",
  path: "/parcels/{parcelId}",
  params: { reason: "query" },
  result: "none",
};

/** Parameters of {@link create}. */
export interface CreateParcelParams extends NewParcel {}

/**
 * Sends a parcel
 *
 * The API calls back:
 *
 * - `onMove`: `POST {$request.body#/notifyUrl}`, with `OnMovePayload`
 * - `onLoss`: `POST
 *   {$request.body#/notifyUrl}/lost?parcel={$response.body#/id}`, with
 *   `OnLossPayload`
 *
 * @see {@link Parcels.get}: `parcelId` is `id` of the response.
 * @see {@link Parcels.cancel}: `parcelId` is `id` of the response, `reason` is `"changed-mind"`.
 */
export const create: Operation<CreateParcelParams, Parcel> = {
  id: "parcels.create",
  method: "POST",
  path: "/parcels",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
};

/** Parameters of {@link get}. */
export interface GetParcelParams {
  parcelId: string;
}

/** parcels.get: `GET /parcels/{parcelId}` */
export const get: Operation<GetParcelParams, Parcel> = {
  id: "parcels.get",
  method: "GET",
  path: "/parcels/{parcelId}",
};
