import type { UserModel, Users } from "../models.js";
import type {
  BlockUserParams,
  DeleteParams,
  GetUserParams,
} from "../operations/users.js";
import * as operations from "../operations/users.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `users`. */
export class UsersResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Two operationIds that make one name
   *
   * @example
   * ```ts
   * await naming.users.blockUser({ userId: "userId" });
   * ```
   */
  blockUser(params: BlockUserParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.blockUser, params, options);
  }

  /**
   * users.blockUsers: `POST /users/block`
   *
   * @example
   * ```ts
   * await naming.users.blockUsers();
   * ```
   */
  blockUsers(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.blockUsers, undefined, options);
  }

  /**
   * An operationId in another style
   *
   * @example
   * ```ts
   * await naming.users.create();
   * ```
   */
  create(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.create, undefined, options);
  }

  /**
   * A reserved word is a method like any other
   *
   * @example
   * ```ts
   * await naming.users.delete({ userId: "userId" });
   * ```
   */
  delete(params: DeleteParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.delete, params, options);
  }

  /**
   * Without an operationId, method and path make the name
   *
   * @example
   * ```ts
   * await naming.users.get({ userId: "userId" });
   * ```
   */
  get(params: GetUserParams, options?: CallOptions): ApiPromise<UserModel> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * The words of the group are not repeated
   *
   * @example
   * ```ts
   * await naming.users.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<Users> {
    return send(this.#client, operations.list, undefined, options);
  }
}
