import type { SurfaceType } from "../ir/index.js";
import { keyword } from "./keywords.js";
import type { Type } from "./type.js";

/** `Temporal` is imported: not every version of TypeScript, nor every library of it, declares the global. */
export function surfaceType(name: SurfaceType): Type {
  if (name === "bigint") return keyword("bigint");
  if (name === "Date") return { kind: "reference", name, global: true };
  return { kind: "reference", name, namespace: "Temporal" };
}
