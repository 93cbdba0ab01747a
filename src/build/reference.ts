import type { SchemaId } from "../ir/index.js";

export const COMPONENT = "#/components/schemas/";

/** The component that a canonical reference names. */
export function schemaId(ref: string): SchemaId {
  return ref
    .slice(COMPONENT.length)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}
