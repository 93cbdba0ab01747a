/** What the type library of every platform knows of a `TextDecoder`. */
export type Decoder = Pick<
  InstanceType<typeof TextDecoder>,
  "decode" | "encoding"
>;

/** Decodes text in the charset that its type says, by default UTF-8. */
export function decoderOf(headers: Headers): Decoder {
  const type = headers.get("content-type") ?? "";
  const label = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
  try {
    return new TextDecoder(label);
  } catch {
    // a charset that the platform does not know
    return new TextDecoder();
  }
}
