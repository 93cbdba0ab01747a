import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link add}. */
export interface AddHarbourParams {
  name: string;
}

/** Add a harbour */
export const add: Operation<AddHarbourParams, void> = {
  id: "harbours.add",
  method: "POST",
  path: "/harbours",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: "none",
  auth: [{ "X-API-Key": [], Authorization: [] }],
};

/** Find the nearest harbour */
export const findNearest: Operation<undefined, string[]> = {
  id: "harbours.findNearest",
  method: "GET",
  path: "/harbours/nearest",
  auth: [{ "X-API-Key": [] }, {}],
};

/** Parameters of {@link list}. */
export interface ListHarboursParams {
  country?: string;
}

/** List harbours */
export const list: Operation<ListHarboursParams, string[]> = {
  id: "harbours.list",
  method: "GET",
  path: "/harbours",
  params: { country: "query" },
  auth: [{ "X-API-Key": [] }],
};
