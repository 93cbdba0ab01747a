import type { Credential, Secret } from "./credential.js";
import { setSecretHeader } from "./secret-header.js";
import { resolveSecret } from "./secret.js";

/** A bearer token (RFC 6750), sent in the header `Authorization`. */
export function bearer<Scheme extends string>(
  scheme: Scheme,
  token: Secret,
): Credential<Scheme> {
  return {
    scheme,
    async authorize(request) {
      const value = await resolveSecret(token, request);
      setSecretHeader(request, "authorization", `Bearer ${value}`);
    },
  };
}
