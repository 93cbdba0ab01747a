import { askSecret } from "./ask-secret.js";
import type { ServerMetadata } from "./description.js";
import type { ClientAuthenticationMethod, OAuthOptions } from "./options.js";
import { runHook } from "./run-hook.js";

/** A token request before it is sent; the parameters have RFC 6749's names. */
export interface TokenRequest {
  readonly url: string;
  readonly parameters: Map<string, string>;
  readonly headers: Headers;
  /** Those of the client, each as it was given. */
  readonly secrets: string[];
}

/** What is secret of RFC 6749, 7521, 7523, 7636, 7009 and 8628. */
const SECRET = [
  "client_secret",
  "client_assertion",
  "assertion",
  "username",
  "password",
  "code",
  "code_verifier",
  "device_code",
  "refresh_token",
  "token",
] as const;

/** All that an answer could quote of a token request, and nobody should see. */
export function listSecrets({ parameters, secrets }: TokenRequest): string[] {
  return [...secrets, ...SECRET.flatMap((name) => parameters.get(name) || [])];
}

/** Adds proof of the client to a token request (RFC 6749, section 2.3). */
export async function authenticateClient(
  request: TokenRequest,
  options: OAuthOptions,
  method: ClientAuthenticationMethod | undefined,
): Promise<void> {
  const { clientId, clientSecret, clientAuthentication } = options;
  const { parameters, headers, url } = request;
  if (typeof clientAuthentication === "function") {
    await runHook("the authentication of the client", () =>
      clientAuthentication(parameters, headers, url),
    );
    const proof = headers.get("authorization") ?? "";
    request.secrets.push(proof, proof.replace(/^\S+ +/, ""));
    return;
  }
  if (clientId === undefined) return;
  if (clientSecret === undefined) {
    parameters.set("client_id", clientId);
    return;
  }
  const secret = await askSecret(clientSecret, "the client secret");
  if ((clientAuthentication ?? method ?? "basic") === "basic") {
    const pair = btoa(`${encodeForm(clientId)}:${encodeForm(secret)}`);
    request.secrets.push(secret, pair);
    headers.set("authorization", `Basic ${pair}`);
  } else {
    parameters.set("client_id", clientId);
    parameters.set("client_secret", secret);
  }
}

/** The method that the server prefers of those that it says it knows. */
export function preferredMethod(
  metadata: ServerMetadata | undefined,
): ClientAuthenticationMethod | undefined {
  const known = metadata?.clientAuthentication;
  if (!known || known.includes("client_secret_basic")) return undefined;
  return known.includes("client_secret_post") ? "post" : undefined;
}

/** As in a form, before it goes into Basic (RFC 6749, section 2.3.1). */
function encodeForm(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}
