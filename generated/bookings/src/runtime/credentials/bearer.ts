import type { Credential, Secret } from "./credential.js";
import { setSecretHeader } from "./secret-header.js";
import { useSecret } from "./secret.js";

/** A bearer token (RFC 6750), sent in the header `Authorization`. */
export function bearer<Scheme extends string>(
  scheme: Scheme,
  token: Secret,
): Credential<Scheme> {
  return {
    scheme,
    authorize: (request) =>
      useSecret(token, request, (value) => {
        setSecretHeader(request, "authorization", `Bearer ${value}`);
      }),
  };
}
