import http from "node:http";
import type { AddressInfo } from "node:net";
import { startOAuthServer } from "../servers/oauth-server.js";
import { buildPackage, runCli, type Ended } from "./try-package.js";

export type Env = Readonly<Record<string, string>>;

/** A package, its API and its authorization server. */
export interface Scene {
  readonly workshop: string;
  /** Of the package. */
  readonly name: string;
  /** What the API was asked. */
  readonly seen: readonly Seen[];
  /** `gen-connector try`, of the package. `onError` is told of each piece of stderr. */
  run(
    argv: string,
    env?: Env,
    onError?: (text: string) => void,
  ): Promise<Ended>;
  close(): Promise<void>;
}

interface Seen {
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** The API takes the key `good-key`, and tokens of the authorization server. */
export async function openScene(): Promise<Scene> {
  const login = await startOAuthServer();
  const seen: Seen[] = [];
  const judge = async (headers: http.IncomingHttpHeaders) => {
    if (headers["x-key"] === "good-key") return 200;
    const { authorization = "" } = headers;
    const answer = await fetch(login.resource, { headers: { authorization } });
    return answer.status;
  };
  const api = http.createServer(({ url = "", headers }, response) => {
    seen.push({ url, headers });
    const json = { "content-type": "application/json" };
    void judge(headers).then((status) =>
      response.writeHead(status, json).end('{"name":"me"}'),
    );
  });
  await new Promise<void>((done) => api.listen(0, "127.0.0.1", done));
  const { port } = api.address() as AddressInfo;
  const made = await buildPackage(`http://127.0.0.1:${port}`, login.issuer);
  return {
    workshop: made.workshop,
    name: made.name,
    seen,
    run: (argv, env, onError) => {
      const args = ["try", made.name, ...argv.split(" ").filter(Boolean)];
      return runCli(args, made.workshop, env, onError);
    },
    close: async () => {
      made.remove();
      api.closeAllConnections();
      api.close();
      await login.close();
    },
  };
}
