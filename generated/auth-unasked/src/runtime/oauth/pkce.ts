import { encodeBase64Url } from "./base64url.js";

/**
 * 256 random bits as text that can stand anywhere: a `state`, a `nonce`, a code
 * verifier (RFC 7636, section 4.1).
 */
export function randomText(): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The code challenge of a verifier by `S256` (RFC 7636, section 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const bytes = new TextEncoder().encode(verifier);
  return encodeBase64Url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
  );
}
