import type { Type } from "./type.js";

const global = (name: string): Type => ({
  kind: "reference",
  name,
  global: true,
});

/** A part of a form. */
export const PART_BYTES: Type = {
  kind: "union",
  types: ["Blob", "ArrayBuffer", "Uint8Array"].map(global),
};
/** A whole body, which may also be a stream or text. */
export const BODY_BYTES: Type = {
  kind: "union",
  types: [
    { kind: "keyword", name: "string" },
    ...["Blob", "ArrayBuffer", "Uint8Array", "ReadableStream"].map(global),
  ],
};
