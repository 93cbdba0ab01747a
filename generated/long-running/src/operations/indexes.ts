import type { OperationModel } from "../models.js";
import type { PolledOperation } from "../runtime/long-running/polling.js";
import type { Operation } from "../runtime/operation.js";

/** Make an index of the reports */
export const create: PolledOperation<undefined, OperationModel, unknown> = {
  id: "indexes.create",
  method: "POST",
  path: "/indexes",
  longRunning: {
    path: "/{+name}",
    status: "done",
    result: "response",
    secrets: ["key"],
  },
  auth: [{ key: [] }],
};

/** Parameters of {@link getOperation}. */
export interface GetOperationParams {
  name: string;
}

/** An operation */
export const getOperation: Operation<GetOperationParams, OperationModel> = {
  id: "indexes.getOperation",
  method: "GET",
  path: "/{name}",
  auth: [{ key: [] }],
};
