import type { Type } from "./type.js";

const global = (name: string): Type => ({
  kind: "reference",
  name,
  global: true,
});

/** A part of a form. */
export const PART_BYTES = {
  kind: "union",
  types: ["Blob", "ArrayBuffer", "Uint8Array"].map(global),
} as const satisfies Type;

/** The same where the body may also be sent in a media type that has no bytes: there it is a string. */
export const PART_BYTES_OR_TEXT: Type = {
  kind: "union",
  types: [{ kind: "keyword", name: "string" }, ...PART_BYTES.types],
};

/** A whole body, which may also be a stream or text. */
export const BODY_BYTES: Type = {
  kind: "union",
  types: [
    { kind: "keyword", name: "string" },
    ...["Blob", "ArrayBuffer", "Uint8Array", "ReadableStream"].map(global),
  ],
};
