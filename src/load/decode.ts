import type { ReportInText } from "./failure.js";

/** Decoded text, and what was wrong with its bytes. */
export interface DecodedText {
  /** Without a byte order mark. With U+FFFD where the bytes were wrong. */
  readonly text: string;
  readonly problem?: { readonly found: string; readonly offset: number };
}

/** Decodes UTF-8, with or without a byte order mark (RFC 8259 §8.1, YAML 1.2 §5.2). */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes))
    return { text: "", problem: { found: "it is UTF-16", offset: 0 } };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder().decode(bytes), problem: findFault(bytes) };
  }
}

export function reportDecoding(
  decoded: DecodedText,
  report: ReportInText,
): boolean {
  if (!decoded.problem) return true;
  const { found, offset } = decoded.problem;
  report("GC_INVALID_UTF8", { found }, { offset });
  return false;
}

/** By its byte order mark, or because one byte of its first character is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  const mark = (first << 8) | second;
  return mark === 0xfeff || mark === 0xfffe || first === 0 || second === 0;
}

/** The first byte that belongs to no character, by bisection: a prefix is valid or it is not. */
function findFault(bytes: Uint8Array): { found: string; offset: number } {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  const start = startOfCharacter(bytes, valid);
  const byte = (bytes[start] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const before = new TextDecoder().decode(bytes.subarray(0, start));
  return { found: `byte 0x${byte} is out of place`, offset: before.length };
}

/** With `stream`, the bytes may end in the middle of a character. */
function isValid(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Where the character begins that the byte at `index` was to continue, if it was; one has four bytes at most. */
function startOfCharacter(bytes: Uint8Array, index: number): number {
  let start = index;
  while (start > index - 3 && !isValid(bytes.subarray(0, start), false))
    start--;
  return start;
}
