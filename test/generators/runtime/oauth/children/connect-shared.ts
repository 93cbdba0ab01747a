import type { Client } from "../../../../../generators/runtime/client.js";
import { oauth2 } from "../../../../../generators/runtime/oauth/oauth2.js";
import type { OAuthOptions } from "../../../../../generators/runtime/oauth/options.js";
import { send } from "../../../../../generators/runtime/send.js";
import type { Store } from "../../../../../generators/runtime/store.js";
import { memoryStore } from "../../../../../generators/runtime/stores/memory.js";
import { connectTo, operation } from "../../connection.js";

export interface SharedConnection {
  readonly url: string;
  readonly tokens: Store;
  readonly fetch?: typeof globalThis.fetch;
  readonly onReauthRequired?: OAuthOptions["onReauthRequired"];
}

/** One of several connections that share the tokens of one person. */
export function connectShared(shared: SharedConnection): Client {
  return connectAlice(shared).client;
}

/** Under what a store has the tokens that connections to this URL share. */
export function sharedKey(url: string): string {
  const { auth, client } = connectAlice({ url, tokens: memoryStore() });
  return auth.session(client.settings).key;
}

function connectAlice({
  url,
  tokens,
  fetch,
  onReauthRequired,
}: SharedConnection) {
  const auth = oauth2(
    { scheme: "login", flow: "authorizationCode", tokenUrl: `${url}/token` },
    { clientId: "app", tokens, key: "alice", onReauthRequired },
  );
  const client = connectTo(url, { auth, fetch, retry: { attempts: 1 } });
  return { auth, client };
}

/** A call that needs the person's tokens. */
export function call(client: Client): PromiseLike<unknown> {
  return send(client, operation({ auth: [{ login: [] }] }), {});
}
