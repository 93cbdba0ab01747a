import type { Converted } from "./conversion.js";

/** An operation with nothing converted: JSON in, JSON out. */
export function withoutCodec<Called extends Converted>(
  operation: Called,
): Called {
  const { headers: read } = operation;
  return {
    ...operation,
    codec: undefined,
    ...(read && { headers: (headers: Headers) => read(headers, true) }),
  };
}
