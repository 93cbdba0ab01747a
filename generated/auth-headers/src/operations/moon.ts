import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetMoonParams {
  xRequestId?: string;
}

/** Get the phase of the moon */
export const get: Operation<GetMoonParams, string> = {
  id: "moon.get",
  method: "GET",
  path: "/moon",
  params: { xRequestId: { in: "header", name: "X-Request-Id" } },
};
