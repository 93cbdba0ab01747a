import type { Json } from "../../ir/index.js";
import { plainName } from "../paging/names.js";

/** Members that tell a state. */
export const STATE_FIELDS = [
  "status",
  "state",
  "phase",
  "operationState",
  "operationStatus",
] as const;

/** Words for a state in which all went well: those that the runtime knows. */
const SUCCEEDED: ReadonlySet<string> = new Set(
  "succeeded success successful completed complete done finished ok".split(" "),
);

/** Of these words, the one that says that all went well. */
export const successOf = (words: readonly Json[] = []): string | undefined =>
  words.find(
    (word): word is string =>
      typeof word === "string" && SUCCEEDED.has(plainName(word)),
  );

/** Whether one of these words says that all went well; words that are not listed may be any. */
export const hasSuccess = (words: readonly Json[] | undefined): boolean =>
  words === undefined || successOf(words) !== undefined;
