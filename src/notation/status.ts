/** `429`, or a range of statuses. */
export type WrittenStatus = number | `${number}XX`;

/** `429`, `"429"` or `"5xx"`; `undefined` of anything else. */
export function readStatus(value: unknown): WrittenStatus | undefined {
  const text = String(value);
  if (/^[1-5]xx$/i.test(text)) return `${Number(text[0])}XX`;
  return /^[1-5]\d\d$/.test(text) ? Number(text) : undefined;
}
