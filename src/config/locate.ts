import type { Location } from "../diagnostics/diagnostics.js";

/** Members and indexes from the root of the configuration down to a setting. */
export type KeyPath = readonly (string | number)[];

/** Finds where in the configuration's file a setting is. */
export type Locate = (
  path: KeyPath,
  part: "name" | "value",
) => Location | undefined;
