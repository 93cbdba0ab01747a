const PARAMETER =
  /;\s*([\w!#$&+.^`|~-]+\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"(?=\s*(?:;|$))|"([^"]*)"|([^\s;]*))/g;

/**
 * The parameters of a header's value, by their names in lower case (RFC 9110,
 * section 5.6.6). A backslash stays, unless a quote or another one is behind it:
 * old browsers send whole paths. One before the last quote is no escape: browsers
 * escape none in the names of files.
 */
export function readParameters(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key = "", quoted, plain, bare = ""] of text.matchAll(
    PARAMETER,
  )) {
    const value = quoted?.replaceAll(/\\(["\\])/g, "$1") ?? plain ?? bare;
    found.set(key.toLowerCase(), value);
  }
  return found;
}
