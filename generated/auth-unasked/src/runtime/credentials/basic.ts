import type { Credential, Secret } from "./credential.js";
import { keepSecrets } from "./keep-secrets.js";
import { setSecretHeader } from "./secret-header.js";
import { refuse, resolveSecret } from "./secret.js";

export interface BasicLogin {
  /** Must not contain a colon. */
  readonly username: Secret;
  /** Default: empty, for APIs that take a key as the user's name. */
  readonly password?: Secret | undefined;
}

/**
 * A name and a password (RFC 7617, in UTF-8), sent in the header
 * `Authorization`.
 */
export function basic<Scheme extends string>(
  scheme: Scheme,
  login: BasicLogin,
): Credential<Scheme> {
  return {
    scheme,
    async authorize(request) {
      const name = await resolveSecret(login.username, request);
      const password = login.password
        ? await resolveSecret(login.password, request)
        : "";
      if (name.includes(":")) throw refuse(request, "the username has a colon");
      const encoded = encodeBase64(`${name}:${password}`);
      keepSecrets(request, encoded);
      setSecretHeader(request, "authorization", `Basic ${encoded}`);
    },
  };
}

function encodeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes));
}
