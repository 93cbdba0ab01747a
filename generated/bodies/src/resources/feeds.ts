import type { Feed } from "../models.js";
import type {
  AddEntriesParams,
  PublishFeedParams,
  PublishRawParams,
} from "../operations/feeds.js";
import * as operations from "../operations/feeds.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `feeds`. */
export class Feeds {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Adds a list of entries.
   *
   * @example
   * ```ts
   * await archive.feeds.addEntries({
   *   body: [{ title: "title", author: { name: "name", mail: "mail" } }],
   * });
   * ```
   */
  addEntries(
    params: AddEntriesParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.addEntries, params, options);
  }

  /** Publishes a feed. */
  publish(params: PublishFeedParams, options?: CallOptions): ApiPromise<Feed> {
    return send(this.#client, operations.publish, params, options);
  }

  /**
   * Publishes a document as it is.
   *
   * @example
   * ```ts
   * await archive.feeds.publishRaw({ body: "body" });
   * ```
   */
  publishRaw(
    params: PublishRawParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.publishRaw, params, options);
  }
}
