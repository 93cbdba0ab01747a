/** The tokens of a JSON Pointer (RFC 6901); a leading `/` is not required, since descriptions leave it out. */
export function parsePointer(pointer: string): string[] {
  const path = pointer.startsWith("/") ? pointer.slice(1) : pointer;
  return path === "" ? [] : path.split("/").map(unescapeToken);
}

export function formatPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${escapeToken(token)}`).join("");
}

export function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Percent-decoded (RFC 3986); text that is not percent-encoded correctly is taken as it is. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
