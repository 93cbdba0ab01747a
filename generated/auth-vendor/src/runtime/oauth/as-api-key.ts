import { apiKey, type ApiKeyPlace } from "../credentials/api-key.js";
import type { OAuthCredential } from "./oauth2.js";

const BEARER = "Bearer ";

/**
 * Sends the access token where the API wants a key: for APIs with a login of
 * their own, whose description calls the token one.
 */
export function asApiKey<Scheme extends string>(
  credential: OAuthCredential<Scheme>,
  place: ApiKeyPlace,
): OAuthCredential<Scheme> {
  const { scheme } = credential;
  /** By the headers of the request: a copy of a request shares them. */
  const sent = new WeakMap<Headers, string>();
  return {
    ...credential,
    async authorize(request, connection) {
      const headers = new Headers();
      const bearing = { ...request, url: request.url, headers };
      await credential.authorize(bearing, connection);
      request.secrets = bearing.secrets;
      const proof = headers.get("authorization") ?? "";
      sent.set(request.headers, proof);
      const token = proof.slice(BEARER.length);
      await apiKey(scheme, place, token).authorize(request, connection);
    },
    async renew(request, response, connection) {
      const authorization = sent.get(request.headers);
      if (authorization === undefined || !credential.renew) return false;
      const headers = new Headers({ authorization });
      const bearing = { ...request, url: request.url, headers };
      return credential.renew(bearing, response, connection);
    },
  };
}
