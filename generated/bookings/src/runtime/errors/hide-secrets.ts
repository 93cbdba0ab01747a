/** What is known of a request that nobody should see quoted. */
export interface Unquoted {
  /** As the caller set them, or as they were sent. */
  readonly headers?: Iterable<[string, string]> | undefined;
  readonly secrets?: readonly string[] | undefined;
}

/** Headers that everybody may see. */
const OPEN = /^(accept|content-|user-agent$)|(request|correlation)-id$/;

/**
 * A text without what nobody should see of a request, should it quote that: the
 * secrets in it, and what callers set in headers.
 */
export function hideSecrets(
  text: string,
  { headers = [], secrets = [] }: Unquoted,
): string {
  const values = [...headers]
    .flatMap(([name, value]) =>
      OPEN.test(name) ? [] : [value, value.replace(/^\S+ +/, "")],
    )
    .filter((value) => value.length > 3);
  const hidden = [...secrets, ...values]
    .filter(Boolean)
    // one can be the beginning of another
    .sort((one, other) => other.length - one.length)
    .map(toPattern);
  return text.replace(new RegExp(hidden.join("|") || "(?!)", "giu"), "***");
}

/**
 * A secret as servers quote it: as it is, in JSON, percent-encoded, as in a form,
 * in HTML, one in the other, or with its bytes taken for characters; each
 * character in a way of its own. No repetition is without end: a hostile text
 * must not take long.
 */
function toPattern(secret: string): string {
  return secret.replace(/\W/gu, (character) => {
    const bytes = Array.from(new TextEncoder().encode(character), (byte) => {
      const hex = byte.toString(16).padStart(2, "0");
      return `(?:%(?:25){0,3}${hex}|\\x${hex})`;
    });
    const code = character.codePointAt(0)?.toString(16);
    const space = character === " " ? "|\\+" : "";
    return `\\\\{0,3}(?:${bytes.join("")}|\\u{${code}}${space}|&#?\\w{1,9};)`;
  });
}
