import type { GetWordResponse } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetWordParams {
  word: string;
}

/** Get a word */
export const get: Operation<GetWordParams, GetWordResponse> = {
  id: "words.get",
  method: "GET",
  path: "/words/{word}",
  auth: [{ apiKey: [] }, {}],
};
