import type { Reader } from "./reader.js";
import { readAs } from "./response.js";

/** Reads a part as JSON, whatever it says that it is. */
export const jsonPart: Reader = {
  read: (response, reading) => readAs("json", response, reading),
};
