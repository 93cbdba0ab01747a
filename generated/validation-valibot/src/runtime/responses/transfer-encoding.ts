/** Content as it is, with whatever bytes and lines (RFC 2045, section 6.2). */
const IDENTITY = /^(|7bit|8bit|binary)$/;

/**
 * The `Content-Transfer-Encoding` of a part (RFC 2045, section 6), in lower
 * case; empty where the content is as it is. Forms should not have it any more
 * (RFC 7578, section 4.7), and some still do.
 */
export function transferEncodingOf(headers: Headers): string {
  const said = headers.get("content-transfer-encoding") ?? "";
  const name = said.replace(/;.*$/s, "").trim().toLowerCase();
  return IDENTITY.test(name) ? "" : name;
}

/** Whether a transfer encoding that changes the content can be decoded. */
export const isKnown = (encoding: string): boolean =>
  /^(base64|quoted-printable)$/.test(encoding);

/**
 * Content without its transfer encoding; `undefined` if it is not in that one,
 * or that one is not known.
 */
export function decodeTransfer(
  content: Uint8Array<ArrayBuffer>,
  encoding: string,
): Uint8Array<ArrayBuffer> | undefined {
  if (encoding === "") return content;
  const text = new TextDecoder("latin1").decode(content);
  if (encoding === "base64") return decodeBase64(text);
  return encoding === "quoted-printable" ? decodeQuoted(text) : undefined;
}

/** In lines (RFC 2045, section 6.8). */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return toOctets(atob(text));
  } catch {
    return undefined;
  }
}

/** RFC 2045, section 6.7: blanks at the end of a line are none of its own. */
function decodeQuoted(text: string): Uint8Array<ArrayBuffer> | undefined {
  const joined = text
    .replaceAll(/[\t ]+(?=\r?\n|$)/g, "")
    .replaceAll(/=(\r?\n|$)/g, "");
  if (/=(?![\dA-F]{2})/i.test(joined)) return undefined;
  return toOctets(
    joined.replaceAll(/=(..)/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
}

const toOctets = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (octet) => octet.charCodeAt(0));
