/**
 * Where a case asks for an error, but descriptions that people really publish have the same fault: they are repaired,
 * always in the same way, and a warning says so. Case → code of the warning.
 */
export const REPAIRED: Readonly<Record<string, string>> = {};
