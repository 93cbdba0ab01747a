import type { Delivery } from "../models.js";
import type { PolledOperation } from "../runtime/long-running/polling.js";
import type { Operation } from "../runtime/operation.js";

/** Have the reports delivered */
export const create: PolledOperation<undefined, Delivery, Delivery> = {
  id: "deliveries.create",
  method: "POST",
  path: "/deliveries",
  longRunning: {
    path: "/deliveries/{number}",
    values: { number: "order.number" },
    status: "state",
    succeeded: ["delivered"],
    failed: ["lost"],
    intervalMs: 5000,
    secrets: ["key"],
  },
  auth: [{ key: [] }],
};

/** Parameters of {@link get}. */
export interface GetDeliveryParams {
  number: string;
}

/** A delivery */
export const get: Operation<GetDeliveryParams, Delivery> = {
  id: "deliveries.get",
  method: "GET",
  path: "/deliveries/{number}",
  auth: [{ key: [] }],
};
