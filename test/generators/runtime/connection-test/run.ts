import type { ConnectOptions } from "../../../../generators/runtime/connect.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { AnyOperation } from "../../../../generators/runtime/operation.js";
import { testConnection } from "../../../../generators/runtime/connection-test/test-connection.js";
import { sendJson, serve, type Handler } from "../../../servers/serve.js";
import { connectTo, operation } from "../connection.js";

export const token = bearer("login", "hush-hush");
export const list = operation({
  id: "pets.list",
  params: { limit: "query" },
  auth: [{ login: [] }],
});
export const scoped = { ...list, auth: [{ login: ["pets:read"] }] };

export interface Given {
  readonly answer?: Handler;
  readonly operation?: AnyOperation | undefined;
  readonly auth?: ConnectOptions["auth"];
  readonly timeoutMs?: number;
}

/** Tests a connection to a server that answers so. */
export async function run({
  answer,
  auth = token,
  timeoutMs = 300,
  ...given
}: Given = {}) {
  const server = await serve(
    answer ?? ((response) => sendJson(response, 200, [])),
  );
  const client = connectTo(`${server.url}/v1`, { auth });
  const asked = "operation" in given ? given.operation : list;
  const result = await testConnection(
    client,
    asked ? { operation: asked, params: { limit: 1 } } : {},
    { timeoutMs },
  );
  const place = `${server.url}/v1`;
  return { result, received: server.received, place };
}

export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (response) =>
    sendJson(response, code, { message: "no" }, headers);

export const page =
  (code: number): Handler =>
  (response) =>
    response.writeHead(code, { "content-type": "text/html" }).end("<html>");
