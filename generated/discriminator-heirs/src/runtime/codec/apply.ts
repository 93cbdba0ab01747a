import { ConversionError } from "../conversion.js";
import { ArgumentError } from "../errors/errors.js";
import type { Codec } from "./codec.js";
import { convert } from "./convert.js";
import { printPath } from "./path.js";
import { Misfit } from "./walk.js";

/**
 * Makes what a caller gets of what came. What differs is copied; what came is
 * not changed.
 *
 * @throws {ConversionError} if a value is not what it should be.
 */
export function decode(codec: Codec, wire: unknown): unknown {
  try {
    return convert(codec, wire, {
      direction: "decode",
      path: [],
      converted: 0,
      known: new Map(),
    });
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const place = printPath("$", error.path);
    throw new ConversionError(`${place} is not ${error.message}`);
  }
}

/**
 * Makes what is sent of what a caller gave. What differs is copied; what the
 * caller gave is not changed.
 *
 * @throws {ArgumentError} if a value cannot be written.
 */
export function encode(codec: Codec, surface: unknown): unknown {
  try {
    return convert(codec, surface, {
      direction: "encode",
      path: [],
      converted: 0,
      known: new Map(),
    });
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const place = printPath("params", error.path);
    throw new ArgumentError(`${place} is not ${error.message}`);
  }
}
