import type { ListUsersResponse, User_04f8 } from "../models.js";
import type {
  BlockUserParams,
  DeleteParams,
  GetUsersParams,
} from "../operations/users.js";
import * as operations from "../operations/users.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `users`. */
export class Users {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** An operationId in another style */
  create(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.create, undefined, options);
  }

  /** users.createUsersBlock: `POST /users/block` */
  createUsersBlock(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.createUsersBlock, undefined, options);
  }

  /** Two operationIds that make one name */
  createUsersBlockByUserId(
    params: BlockUserParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(
      this.#client,
      operations.createUsersBlockByUserId,
      params,
      options,
    );
  }

  /** A reserved word is a method like any other */
  delete(params: DeleteParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.delete, params, options);
  }

  /** Without an operationId, method and path make the name */
  get(params: GetUsersParams, options?: CallOptions): ApiPromise<User_04f8> {
    return send(this.#client, operations.get, params, options);
  }

  /** The words of the group are not repeated */
  list(options?: CallOptions): ApiPromise<ListUsersResponse> {
    return send(this.#client, operations.list, undefined, options);
  }
}
