import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetStatusParams {
  /** Of the status. */
  locale?: string;
}

/** Takes a locale of its own, and no tenant. */
export const get: Operation<GetStatusParams, void> = {
  id: "status.get",
  method: "GET",
  path: "/status",
  params: { locale: "query" },
  result: "none",
};
