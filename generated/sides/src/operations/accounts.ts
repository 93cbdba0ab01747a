import type { Account, AccountInput } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link create}. */
export interface CreateAccountParams extends AccountInput {}

/** accounts.create: `POST /accounts` */
export const create: Operation<CreateAccountParams, Account> = {
  id: "accounts.create",
  method: "POST",
  path: "/accounts",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
};

/** Parameters of {@link get}. */
export interface GetAccountParams {
  id: string;
}

/** accounts.get: `GET /accounts/{id}` */
export const get: Operation<GetAccountParams, Account> = {
  id: "accounts.get",
  method: "GET",
  path: "/accounts/{id}",
};

/** Parameters of {@link update}. */
export interface UpdateAccountParams extends AccountInput {
  id: string;
}

/** What was fetched can be sent back */
export const update: Operation<UpdateAccountParams, Account> = {
  id: "accounts.update",
  method: "PUT",
  path: "/accounts/{id}",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
};
