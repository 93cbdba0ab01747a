import { ConversionError } from "../conversion.js";
import type { Operation } from "../operation.js";
import { readFields, type HeaderKinds } from "../responses/read-headers.js";
import { decode } from "./apply.js";
import type { Codec } from "./codec.js";

export interface ConvertedHeaders {
  /** All that are documented, as they travel. */
  readonly kinds: HeaderKinds;
  /** Of those that callers have otherwise. */
  readonly codecs: Readonly<Record<string, Codec>>;
}

/** Reads the documented headers of a response. */
export type ReadHeaders = NonNullable<Operation<never, unknown>["headers"]>;

/**
 * Like `readHeaders`, and converts what it has read. A header that cannot be
 * converted is left out, as one that is not of its kind.
 */
/* @__NO_SIDE_EFFECTS__ */
export function convertHeaders({
  kinds,
  codecs,
}: ConvertedHeaders): ReadHeaders {
  return (headers, asWire) => {
    const fields = readFields(kinds, headers);
    return asWire ? fields : convertFields(fields, codecs);
  };
}

/** Each by itself: one that is wrong says nothing of the others. */
export function convertFields(
  fields: Readonly<Record<string, unknown>>,
  codecs: ConvertedHeaders["codecs"],
): Record<string, unknown> {
  const converted = Object.entries(fields).map(([name, value]) => {
    const codec = Object.hasOwn(codecs, name) ? codecs[name] : undefined;
    return [name, codec ? tryDecode(codec, value) : value] as const;
  });
  return Object.fromEntries(
    converted.filter(([, value]) => value !== undefined),
  );
}

function tryDecode(codec: Codec, value: unknown): unknown {
  try {
    return decode(codec, value);
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}
