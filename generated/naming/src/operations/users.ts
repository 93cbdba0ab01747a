import type { UserModel, Users } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link blockUser}. */
export interface BlockUserParams {
  userId: string;
}

/** Two operationIds that make one name */
export const blockUser: Operation<BlockUserParams, void> = {
  id: "users.blockUser",
  method: "POST",
  path: "/users/{user-id}/block",
  params: { userId: { in: "path", name: "user-id" } },
  result: "none",
};

/** users.blockUsers: `POST /users/block` */
export const blockUsers: Operation<undefined, void> = {
  id: "users.blockUsers",
  method: "POST",
  path: "/users/block",
  result: "none",
};

/** An operationId in another style */
export const create: Operation<undefined, void> = {
  id: "users.create",
  method: "POST",
  path: "/users",
  result: "none",
};

/** Parameters of {@link delete_}. */
export interface DeleteParams {
  userId: string;
}

/** A reserved word is a method like any other */
const delete_: Operation<DeleteParams, void> = {
  id: "users.delete",
  method: "DELETE",
  path: "/users/{user-id}",
  params: { userId: { in: "path", name: "user-id" } },
  result: "none",
};
export { delete_ as delete };

/** Parameters of {@link get}. */
export interface GetUserParams {
  userId: string;
  /** The same name in two places. */
  userIdQuery?: string;
  /** No identifier. */
  _2Fa?: boolean;
  xRequestId?: string;
}

/** Without an operationId, method and path make the name */
export const get: Operation<GetUserParams, UserModel> = {
  id: "users.get",
  method: "GET",
  path: "/users/{user-id}",
  params: {
    userId: { in: "path", name: "user-id" },
    userIdQuery: { in: "query", name: "user-id" },
    _2Fa: { in: "query", name: "2fa" },
    xRequestId: { in: "header", name: "X-Request-Id" },
  },
};

/** The words of the group are not repeated */
export const list: Operation<undefined, Users> = {
  id: "users.list",
  method: "GET",
  path: "/users",
};
