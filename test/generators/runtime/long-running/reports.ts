import type { ServerResponse } from "node:http";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Polling } from "../../../../generators/runtime/long-running/polling.js";
import {
  sendJson,
  serve,
  type Received,
  type Server,
} from "../../../servers/serve.js";
import { operation } from "../connection.js";

export const auth = bearer("token", "s3cret");

/** `POST /reports`, unless said otherwise. */
export function call<Final = unknown>(
  longRunning: Polling<Final> = {},
  method = "POST",
) {
  const id = "reports.create";
  return {
    ...operation({ id, method, path: "/reports", auth: [{ token: [] }] }),
    longRunning,
  };
}

/** An answer: status, body and headers, or something of its own. */
export type Scene =
  | readonly [
      status: number,
      body?: unknown,
      headers?: Readonly<Record<string, string>>,
    ]
  | ((response: ServerResponse, received: Received) => void);

/** Gives one answer after the other; the last goes on. */
export function play(...scenes: readonly Scene[]): Promise<Server> {
  return serve((response, received, index) => {
    const scene = scenes[Math.min(index, scenes.length - 1)];
    if (typeof scene === "function") return scene(response, received);
    const [status = 500, body, headers = {}] = scene ?? [];
    if (body === undefined) response.writeHead(status, headers).end();
    else sendJson(response, status, body, headers);
  });
}

/** What was asked for, as `GET /reports`. */
export const askedOf = ({ received }: Server): string[] =>
  received.map(({ method, target }) => `${method} ${target}`);

/** An answer that says where the state is. */
export const accepted: Scene = [
  202,
  { id: 7 },
  { "operation-location": "/operations/7" },
];

/** No time is lost between two looks. */
export const fast = { intervalMs: 1 };
