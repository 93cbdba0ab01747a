import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** List payments */
export const list: Operation<undefined, string[]> = {
  id: "payments.list",
  method: "GET",
  path: "/payments",
  auth: [{ BankCertificate: [] }],
};

/** Parameters of {@link make}. */
export interface MakePaymentParams {
  amount: number;
}

/** Pay */
export const make: Operation<MakePaymentParams, void> = {
  id: "payments.make",
  method: "POST",
  path: "/payments",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: "none",
  auth: [{ BankCertificate: [], Clerk: [] }],
};
