import type { Address, TaxId } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link update}. */
export interface UpdateCustomerParams {
  customerId: string;
  /** Where the bill goes. */
  billing_address?: Address;
  tax_ids?: TaxId[];
}

/** customers.update: `PUT /customers/{customerId}` */
export const update: Operation<UpdateCustomerParams, void> = {
  id: "customers.update",
  method: "PUT",
  path: "/customers/{customerId}",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: "none",
};
