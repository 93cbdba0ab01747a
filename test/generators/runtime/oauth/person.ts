import { onTestFinished } from "vitest";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import type { OAuthDescription } from "../../../../generators/runtime/oauth/description.js";
import type { OAuthOptions } from "../../../../generators/runtime/oauth/options.js";
import {
  startTokenServer,
  type TokenServer,
  type TokenServerOptions,
} from "../../../servers/token-server.js";
import { connectTo, operation, storedAs } from "../connection.js";

export const get = operation({ auth: [{ login: [] }] });

export async function start(
  options?: TokenServerOptions,
): Promise<TokenServer> {
  const server = await startTokenServer(options);
  onTestFinished(() => server.close());
  return server;
}

export const keyIn = ({ url }: TokenServer): string =>
  storedAs(url, "login", "ann");

/** A connection by the authorization code flow, as it is after the login. */
export function connectPerson(
  server: TokenServer,
  options: OAuthOptions = {},
  description: Partial<OAuthDescription> = {},
  fetch?: typeof globalThis.fetch,
) {
  const auth = oauth2(
    {
      scheme: "login",
      flow: "authorizationCode",
      tokenUrl: server.tokenUrl,
      ...description,
    },
    { clientId: "app", initial: server.login(), ...options },
  );
  return connectTo(server.url, { auth, fetch });
}
