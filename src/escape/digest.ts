import { createHash } from "node:crypto";

/** A short, stable digest for names that must differ: `n` hex digits of the text's SHA-256. */
export function digest(text: string, n = 6): string {
  return createHash("sha256").update(text).digest("hex").slice(0, n);
}

/** Cuts a name that is longer than `limit`, ending it with a digest of the whole, so that distinct names stay distinct. */
export function shorten(name: string, limit: number): string {
  return name.length <= limit
    ? name
    : `${name.slice(0, limit - 9)}_${digest(name, 8)}`;
}
