import type { Operation } from "../runtime/operation.js";

/** List loans */
export const list: Operation<undefined, string[]> = {
  id: "loans.list",
  method: "GET",
  path: "/loans",
  auth: [{ Reader: ["openid", "loans"] }],
};

/** Parameters of {@link return_}. */
export interface ReturnLoanParams {
  loanId: string;
}

/** Bring a book back */
const return_: Operation<ReturnLoanParams, void> = {
  id: "loans.return",
  method: "DELETE",
  path: "/loans/{loanId}",
  result: "none",
  auth: [{ Reader: ["openid", "loans", "loans:write"] }],
};
export { return_ as return };
