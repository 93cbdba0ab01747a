/**
 * Whether a value is bytes in memory. Typed as the one of the two kinds that
 * every type library takes everywhere.
 */
export function isBytes(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
