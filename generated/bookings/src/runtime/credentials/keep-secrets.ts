import type { KeptSecrets, SecretsKeeper } from "../transport/kept-secrets.js";

/**
 * Keeps secrets of a request, each as it was given, out of the errors that quote
 * its answers.
 */
export function keepSecrets(
  request: SecretsKeeper,
  ...secrets: string[]
): void {
  const kept = (request.secrets ??= new Secrets());
  for (const secret of secrets) kept.add(secret);
}

class Secrets implements KeptSecrets {
  #values: readonly string[] = [];

  add(secret: string): void {
    // no more room than it needs: every call keeps its own
    this.#values = [...this.#values, secret];
  }

  hide(text: string, others: readonly string[]): string {
    const hidden = [...new Set([...this.#values, ...others])]
      .filter(Boolean)
      // one can be the beginning of another
      .sort((one, other) => other.length - one.length)
      .map(toPattern);
    return text.replace(new RegExp(hidden.join("|") || "^$", "giu"), "***");
  }
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
