/** `200`, `4XX` in either case, or `default`. */
export function isStatus(key: string): boolean {
  return /^([1-5](\d\d|xx)|default)$/i.test(key);
}

/** The status as the specification writes it: `4XX`, `default`. */
export function writeStatus(key: string): string {
  return key.toLowerCase() === "default" ? "default" : key.toUpperCase();
}
