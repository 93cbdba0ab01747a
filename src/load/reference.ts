/** A reference, resolved against the URI of the document that it stands in. */
export interface Reference {
  /** Of the document, absolute, without fragment. */
  readonly uri: string;
  /** Without `#`, still percent-encoded; empty for the whole document. Read it with `resolvePointer`. */
  readonly fragment: string;
}

/** Resolves a reference (RFC 3986 §5); `undefined` when it is no URI reference, or is relative to standard input. */
export function resolveReference(
  reference: string,
  base: string,
): Reference | undefined {
  const hash = reference.indexOf("#");
  const fragment = hash < 0 ? "" : reference.slice(hash + 1);
  const document = hash < 0 ? reference : reference.slice(0, hash);
  if (document === "") return { uri: base, fragment };
  if (!URL.canParse(document, base)) return undefined;
  return { uri: new URL(document, base).href, fragment };
}

/** Whether a reference leads out of its document. */
export function isExternal(reference: string): boolean {
  return !reference.startsWith("#") && reference !== "";
}

/**
 * Whether a value of `discriminator.mapping` is a reference. It may also be the name of a schema, and nothing but its
 * form tells the two apart (OpenAPI 3.2, Discriminator Object).
 */
export function isMappingReference(value: string): boolean {
  return /[/#]|\.(ya?ml|json)$/i.test(value);
}
