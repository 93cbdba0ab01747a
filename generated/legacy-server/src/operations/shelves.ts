import type { Fault, GetShelfConflictError, Shelf } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { xmlErrors } from "../runtime/xml/errors.js";
import { xmlResult } from "../runtime/xml/result.js";
import { FaultXml, ShelfXml } from "../xml.js";

/** Parameters of {@link get}. */
export interface GetShelfParams {
  shelfId: string;
}

/** A document whose lists have elements of their own */
export const get: Operation<
  GetShelfParams,
  Shelf,
  { 404: Fault; 409: GetShelfConflictError; "4XX": Fault }
> = {
  id: "shelves.get",
  method: "GET",
  path: "/shelves/{shelfId}",
  result: /* @__PURE__ */ xmlResult(ShelfXml),
  errorBody: /* @__PURE__ */ xmlErrors({
    "404": FaultXml,
    "409": { type: "any" },
    "4XX": FaultXml,
  }),
  accept: "application/xml",
};

/** Parameters of {@link replace}. */
export interface ReplaceShelfParams {
  shelfId: string;
  body: Shelf;
}

/** The same as a request */
export const replace: Operation<ReplaceShelfParams, void> = {
  id: "shelves.replace",
  method: "PUT",
  path: "/shelves/{shelfId}",
  body: /* @__PURE__ */ xml({
    contentType: "application/xml",
    required: true,
    root: "Shelf",
    shape: ShelfXml,
  }),
  result: "none",
};
