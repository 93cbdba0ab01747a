import type { Client } from "../../../../../generators/runtime/client.js";
import type { OAuthDescription } from "../../../../../generators/runtime/oauth/description.js";
import { oauth2 } from "../../../../../generators/runtime/oauth/oauth2.js";
import type { OAuthOptions } from "../../../../../generators/runtime/oauth/options.js";
import { connectTo } from "../../connection.js";

export const ISSUER = "https://id.example";

/** A connector whose authorization server gives one answer to every token request. */
export function connectToFake(
  description: Partial<OAuthDescription>,
  options: OAuthOptions,
  answer: () => Response | Promise<Response>,
): { readonly connector: Client; readonly requests: Request[] } {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return answer();
  };
  const auth = oauth2(
    {
      scheme: "Login",
      flow: "authorizationCode",
      authorizationUrl: `${ISSUER}/authorize`,
      tokenUrl: `${ISSUER}/token`,
      ...description,
    },
    { clientId: "app", ...options },
  );
  const connector = connectTo("https://api.example", {
    auth,
    fetch,
    retry: { attempts: 1 },
  });
  return { connector, requests };
}

/** The tokens that a connector has. */
export async function tokensOf(connector: Client): Promise<unknown> {
  const { settings } = connector;
  const credential = settings.credentials.get("Login") as ReturnType<
    typeof oauth2
  >;
  return credential.session(settings).peek();
}
