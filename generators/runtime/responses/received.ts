import type { Answer } from "../api-promise.js";
import { essenceOf } from "./media-type.js";

/** The answer of a call that succeeded. */
export class Received implements Answer<unknown> {
  readonly data: unknown;
  readonly response: Response;
  readonly status: number;
  /** The documented headers, where there are any. */
  declare headers?: unknown;

  constructor(data: unknown, response: Response) {
    this.data = data;
    this.response = response;
    this.status = response.status;
  }

  get contentType(): string {
    return essenceOf(this.response.headers);
  }
}
