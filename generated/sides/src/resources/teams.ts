import type { Team } from "../models.js";
import type { CreateTeamParams } from "../operations/teams.js";
import * as operations from "../operations/teams.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `teams`. */
export class Teams {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * A model whose sides differ only in what it refers to.
   *
   * @example
   * ```ts
   * await sides.teams.create({ accounts: [{ owner: { name: "name" } }] });
   * ```
   */
  create(params: CreateTeamParams, options?: CallOptions): ApiPromise<Team> {
    return send(this.#client, operations.create, params, options);
  }
}
