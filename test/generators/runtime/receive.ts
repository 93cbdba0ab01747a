import { expect } from "vitest";
import type { CallOptions } from "../../../generators/runtime/call-options.js";
import { send } from "../../../generators/runtime/send.js";
import { sendJson, serve } from "../../servers/serve.js";
import { connectTo, operation, type AnyCall } from "./connection.js";

/** The one request that a call makes, as it came over the socket. */
export async function receive(
  call: Partial<AnyCall>,
  params: Readonly<Record<string, unknown>> = {},
  options: CallOptions = {},
) {
  const server = await serve((response) => sendJson(response, 200, {}));
  const client = connectTo(`${server.url}/v1/`, {
    headers: { "X-Client": "1" },
  });
  await send(client, operation(call), params, options);
  expect(server.received).toHaveLength(1);
  const { method, target, headers, body } = server.received[0]!;
  return { method, target, headers, body: body.toString() };
}
