const written = new WeakMap<object, Map<string | number, string>>();

/**
 * Remembers how a scalar was written, where that is more than its value says: `1.10` is the number 1.1, but the version
 * "1.10".
 */
export function noteWritten(
  node: object,
  key: string | number,
  text: string,
): void {
  const texts = written.get(node);
  if (texts) texts.set(key, text);
  else written.set(node, new Map([[key, text]]));
}

/** The text of a member, where it differs from `String(value)`: every one of YAML, those of `info` in JSON. */
export function writtenText(
  node: object,
  key: string | number,
): string | undefined {
  return written.get(node)?.get(key);
}
