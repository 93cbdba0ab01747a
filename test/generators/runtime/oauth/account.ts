import { onTestFinished } from "vitest";
import type { Client } from "../../../../generators/runtime/client.js";
import type { OAuthDescription } from "../../../../generators/runtime/oauth/description.js";
import { discover } from "../../../../generators/runtime/oauth/discover.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import type { OAuthOptions } from "../../../../generators/runtime/oauth/options.js";
import type { Tokens } from "../../../../generators/runtime/oauth/tokens.js";
import type { Store } from "../../../../generators/runtime/store.js";
import { send } from "../../../../generators/runtime/send.js";
import { ODD_SECRET } from "../../../servers/oauth-clients.js";
import {
  startOAuthServer,
  type OAuthServer,
  type OAuthServerOptions,
} from "../../../servers/oauth-server.js";
import { connectTo, operation, storedAs } from "../connection.js";

/** An authorization server that ends with the test. */
export async function startServer(
  options?: OAuthServerOptions,
): Promise<OAuthServer> {
  const server = await startOAuthServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** How each of the server's clients is told to the connector. */
export const IDENTITIES = {
  public: { clientId: "public" },
  basic: { clientId: "basic", clientSecret: ODD_SECRET },
  post: {
    clientId: "post",
    clientSecret: ODD_SECRET,
    clientAuthentication: "post",
  },
  device: { clientId: "device" },
} as const satisfies Record<string, OAuthOptions>;

/** What a person lets a connector do that is to work while they are away. */
export const SCOPES = ["openid", "offline_access", "read"];

/** A connector of an API that has its own authorization server, which it finds by discovery. */
export function connectAs(
  url: string,
  description: Partial<OAuthDescription>,
  options: OAuthOptions,
): Client {
  const auth = oauth2(
    {
      scheme: "Login",
      flow: "authorizationCode",
      discover: discover(url),
      ...description,
    },
    options,
  );
  return connectTo(url, { auth, retry: { attempts: 1 } });
}

/** Asks the API whose token it gets. */
export function whoAmI(client: Client): PromiseLike<unknown> {
  const auth = [{ Login: [] }];
  const account = { id: "account.get", path: "/resource", auth };
  return send(client, operation(account), {});
}

/** Makes stored tokens old: whoever loads them next has to refresh them. */
export async function expire(
  store: Store,
  url: string,
  person: string,
): Promise<Tokens> {
  const key = storedAs(url, "Login", person);
  const tokens = JSON.parse((await store.load(key)) ?? "") as Tokens;
  await store.save(key, JSON.stringify({ ...tokens, expiresAt: 0 }));
  return tokens;
}
