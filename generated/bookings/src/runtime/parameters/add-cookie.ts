/** Adds encoded pairs to the header `Cookie`. */
export function addCookie(headers: Headers, pairs: string | undefined): void {
  if (!pairs) return;
  const cookies = headers.get("cookie");
  headers.set("cookie", cookies ? `${cookies}; ${pairs}` : pairs);
}
