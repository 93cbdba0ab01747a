import type { Caption, Plant, PlantInput, Problem } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { multipart } from "../runtime/bodies/multipart.js";
import type { Operation } from "../runtime/operation.js";
import { binary } from "../runtime/responses/binary.js";
import { jsonPart } from "../runtime/responses/json-part.js";
import { namedParts } from "../runtime/responses/named-parts.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { scalarText } from "../runtime/responses/scalar-text.js";

/** Parameters of {@link get}. */
export interface GetPlantParams {
  /** Pattern: `^pl_[0-9]+$`. */
  plantId: string;
}

/** plants.get: `GET /plants/{plantId}` */
export const get: Operation<GetPlantParams, Plant, { 404: Problem }> = {
  id: "plants.get",
  method: "GET",
  path: "/plants/{plantId}",
};

/** Parameters of {@link getAlbum}. */
export interface GetAlbumParams {
  /** Pattern: `^pl_[0-9]+$`. */
  plantId: string;
}

/** plants.getAlbum: `GET /plants/{plantId}/album` */
export const getAlbum: Operation<
  GetAlbumParams,
  {
    caption: ResponsePart<Caption>;
    pages?: ResponsePart<number>;
    pictures: ResponsePart<Blob>[];
  }
> = {
  id: "plants.getAlbum",
  method: "GET",
  path: "/plants/{plantId}/album",
  result: /* @__PURE__ */ namedParts({
    parts: {
      caption: { as: jsonPart },
      pages: { as: /* @__PURE__ */ scalarText("number") },
      pictures: { as: binary, list: true },
    },
  }),
  accept: "multipart/form-data",
};

/** Parameters of {@link list}. */
export interface ListPlantsParams {
  /** Value: 1 to 100. */
  limit?: number;
  /** No two items are equal. */
  kinds?: ("tree" | "flower")[];
}

/** plants.list: `GET /plants` */
export const list: Operation<ListPlantsParams, Plant[]> = {
  id: "plants.list",
  method: "GET",
  path: "/plants",
  params: { limit: "query", kinds: "query" },
};

/** Parameters of {@link replace}. */
export interface ReplacePlantParams {
  /** Pattern: `^pl_[0-9]+$`. */
  plantId: string;
  body: PlantInput;
}

/** plants.replace: `PUT /plants/{plantId}` */
export const replace: Operation<ReplacePlantParams, Plant> = {
  id: "plants.replace",
  method: "PUT",
  path: "/plants/{plantId}",
  body: /* @__PURE__ */ json({ required: true }),
};

/** Parameters of {@link replaceAlbum}. */
export interface ReplaceAlbumParams {
  /** Pattern: `^pl_[0-9]+$`. */
  plantId: string;
  caption: Caption;
  /** Value: at least 1. */
  pages?: number;
  /** Items: at most 9. */
  pictures?: (Blob | ArrayBuffer | Uint8Array)[];
}

/** plants.replaceAlbum: `PUT /plants/{plantId}/album` */
export const replaceAlbum: Operation<ReplaceAlbumParams, void> = {
  id: "plants.replaceAlbum",
  method: "PUT",
  path: "/plants/{plantId}/album",
  body: /* @__PURE__ */ multipart({ flat: true, required: true }),
  result: "none",
};
