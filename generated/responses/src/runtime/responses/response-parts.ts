import { openParts } from "./open-parts.js";
import type { PartReader } from "./read-part.js";
import { convertBody, type Reader } from "./reader.js";
import type { ResponsePart } from "./response-part.js";

export interface ResponsePartsOptions {
  /** How the first parts are read, one by one. */
  readonly prefix?: readonly PartReader[];
  /** How all other parts are read. */
  readonly item?: PartReader;
  /**
   * Gives the parts one by one as they arrive, instead of all at once. Default:
   * false.
   */
  readonly stream?: boolean;
}

/**
 * A multipart response whose parts are told apart by their places:
 * `multipart/mixed`. The result is a list of its parts, or with `stream` an
 * async iterable of them.
 */
/* @__NO_SIDE_EFFECTS__ */
export function responseParts({
  prefix = [],
  item = {},
  stream = false,
}: ResponsePartsOptions = {}): Reader {
  const choose = (_: unknown, at: number) => prefix[at] ?? item;
  return {
    async read(response, reading) {
      const convert = (body: unknown) => convertBody(body, response, reading);
      const finish = (part: ResponsePart) => (stream ? convert(part) : part);
      const options = { choose, finish, isWhole: !stream };
      const parts = openParts(response, reading, options);
      if (stream) return parts;
      const all: unknown[] = [];
      for await (const part of parts) all.push(part);
      return convert(all);
    },
  };
}
