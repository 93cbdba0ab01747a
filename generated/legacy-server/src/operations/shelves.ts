import type {
  Contents,
  Fault,
  GetShelfConflictError,
  Shelf,
} from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { xmlErrors } from "../runtime/xml/errors.js";
import { xmlResult } from "../runtime/xml/result.js";
import { ContentsXml, FaultXml, ShelfXml } from "../xml.js";

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

/** Parameters of {@link getContents}. */
export interface GetContentsParams {
  shelfId: string;
}

/** What may be described in several ways */
export const getContents: Operation<GetContentsParams, Contents> = {
  id: "shelves.getContents",
  method: "GET",
  path: "/shelves/{shelfId}/contents",
  result: /* @__PURE__ */ xmlResult(ContentsXml),
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

/** Parameters of {@link replaceContents}. */
export interface ReplaceContentsParams {
  shelfId: string;
  body: Contents;
}

/** The same as a request */
export const replaceContents: Operation<ReplaceContentsParams, void> = {
  id: "shelves.replaceContents",
  method: "PUT",
  path: "/shelves/{shelfId}/contents",
  body: /* @__PURE__ */ xml({
    contentType: "application/xml",
    required: true,
    root: "Contents",
    shape: ContentsXml,
  }),
  result: "none",
};
