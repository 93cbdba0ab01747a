import type { KeptSecrets } from "../transport/kept-secrets.js";

/** What is known of a request that nobody should see quoted. */
export interface Unquoted {
  /** As the caller set them, or as they were sent. */
  readonly headers?: Iterable<[string, string]> | undefined;
  readonly secrets?: Pick<KeptSecrets, "hide"> | undefined;
}

/** Headers that everybody may see. */
const OPEN = /^(accept|content-|user-agent$)|(request|correlation)-id$/;

/**
 * A text without what nobody should see of a request, should it quote that: the
 * secrets in it, and what callers set in headers.
 */
export function hideSecrets(
  text: string,
  { headers = [], secrets }: Unquoted,
): string {
  const values = [...headers]
    .flatMap(([name, value]) =>
      OPEN.test(name) ? [] : [value, value.replace(/^\S+ +/, "")],
    )
    .filter((value) => value.length > 3);
  if (secrets) return secrets.hide(text, values);
  return values
    .flatMap((value) => [value, encodeURIComponent(value)])
    .reduce((hidden, value) => hidden.replaceAll(value, "***"), text);
}
