import { readLimitedBlob } from "./limited-body.js";
import { receive, type Reader } from "./reader.js";

/** Reads a body as a `Blob`. */
export const binary: Reader = {
  read: (response, reading) =>
    receive(reading, readLimitedBlob(response, reading)),
};
