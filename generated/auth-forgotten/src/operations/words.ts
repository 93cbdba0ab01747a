import type { GetWordResponse } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetWordParams {
  word: string;
  /** The same as that of the scheme */
  xApiKey?: string;
}

/** Get a word */
export const get: Operation<GetWordParams, GetWordResponse> = {
  id: "words.get",
  method: "GET",
  path: "/words/{word}",
  params: { xApiKey: { in: "header", name: "x-api-key" } },
};
