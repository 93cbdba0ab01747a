/**
 * Where a case asks for an error, but descriptions that people really publish have the same fault: they are repaired,
 * always in the same way, and a warning says so. Case → code of the warning.
 */
export const REPAIRED: Readonly<Record<string, string>> = {};

/** Cases with a test of their own, because they need more than a description, or too much to be checked with the others. */
export const SPECIAL: ReadonlySet<string> = new Set([
  "H50-symlink-in-output",
  "H52-package-name-confusion",
  "H58-ref-dns-rebinding",
  "H70-many-operations",
]);
