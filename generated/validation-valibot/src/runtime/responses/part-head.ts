import { essenceOf } from "./media-type.js";
import { readParameters } from "./header-parameters.js";
import { indexOf } from "./part-sections.js";
import type { ResponsePart } from "./response-part.js";

/** A part whose content is not read yet. */
export interface UnreadPart extends Omit<ResponsePart, "data" | "fields"> {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** More than any part says of itself. */
const MAX_HEAD_BYTES = 64 * 1024;

const EMPTY_LINE = Uint8Array.of(13, 10, 13, 10);

/**
 * Takes the headers from what stands between two delimiters: padding, headers,
 * an empty line, the content. Undefined if they are too long.
 */
export function openPart(
  section: Uint8Array<ArrayBuffer>,
): UnreadPart | undefined {
  const end = endOfHead(section);
  if (end > MAX_HEAD_BYTES) return undefined;
  const head = section.subarray(0, Math.max(0, end));
  const { headers, disposition } = parseHeaders(head);
  return {
    headers,
    contentType: essenceOf(headers),
    ...readDisposition(disposition),
    content: section.subarray(end < 0 ? 0 : end + EMPTY_LINE.length),
  };
}

/** Where there is no empty line, all may be headers, of a part without content. */
function endOfHead(section: Uint8Array): number {
  const end = indexOf(section, EMPTY_LINE, 0);
  if (end >= 0 || section.length > MAX_HEAD_BYTES) return end;
  const [, ...lines] = new TextDecoder().decode(section).split("\r\n");
  const isHead = lines.every((line) => /^([^\s:]+:|[ \t]|$)/.test(line));
  return isHead ? section.length : end;
}

/** A line that is no header is left out. */
function parseHeaders(bytes: Uint8Array): {
  readonly headers: Headers;
  readonly disposition: string;
} {
  const text = new TextDecoder().decode(bytes);
  const headers = new Headers();
  let disposition = "";
  for (const line of text.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const [, name, value] =
      /^([\w!#$%&'*+.^`|~-]+):([^\0\r\n]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (/^content-disposition$/i.test(name)) disposition = value;
    headers.append(name, toOctets(value));
  }
  return { headers, disposition };
}

/** As `fetch` gives the octets of a header: a character for each. */
function toOctets(value: string): string {
  if (/^[\t\x20-\x7e]*$/.test(value)) return value;
  const octets = new TextEncoder().encode(value);
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join("");
}

/**
 * The names that a part gives itself (RFC 7578, section 4.2), as browsers write
 * them: in UTF-8, with quotes and line breaks percent-encoded. Where `filename*`
 * is there, it is the better one (RFC 6266, section 4.3).
 */
function readDisposition(text: string): { name?: string; filename?: string } {
  const found = readParameters(text);
  const name = toName(found.get("name"));
  const filename =
    decodeExtended(found.get("filename*")) ?? toName(found.get("filename"));
  return {
    ...(name !== undefined && { name }),
    ...(filename !== undefined && { filename }),
  };
}

const PERCENT: Readonly<Record<string, string>> = {
  "%22": '"',
  "%0D": "\r",
  "%0A": "\n",
};

const toName = (text: string | undefined): string | undefined =>
  text?.replaceAll(
    /%(22|0D|0A)/gi,
    (code) => PERCENT[code.toUpperCase()] ?? code,
  );

/** `UTF-8''na%C3%AFve` (RFC 8187). */
function decodeExtended(text: string | undefined): string | undefined {
  const encoded = /^utf-8'[^']*'(.*)$/i.exec(text ?? "")?.[1];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
