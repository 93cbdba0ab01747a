import type { Proof } from "../models.js";
import type { PolledOperation } from "../runtime/long-running/polling.js";
import type { Operation } from "../runtime/operation.js";

/**
 * Have a proof made
 *
 * @see {@link Proofs.get}: `proofId` is `id` of the response.
 */
export const create: PolledOperation<undefined, Proof, Proof> = {
  id: "proofs.create",
  method: "POST",
  path: "/proofs",
  longRunning: {
    path: "/proofs/{proofId}",
    values: { proofId: "id" },
    status: "status",
    secrets: ["key"],
  },
  auth: [{ key: [] }],
};

/** Parameters of {@link get}. */
export interface GetProofParams {
  proofId: string;
}

/** A proof */
export const get: Operation<GetProofParams, Proof> = {
  id: "proofs.get",
  method: "GET",
  path: "/proofs/{proofId}",
  auth: [{ key: [] }],
};
