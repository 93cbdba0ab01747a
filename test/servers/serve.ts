import http from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came over the socket. */
export interface Received {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  readonly request: http.IncomingMessage;
  /** Whether its connection is closed. (A client may have opened another one at once.) */
  isClosed(): boolean;
}

export type Handler = (
  response: http.ServerResponse,
  received: Received,
  /** 0 for the first request. */
  index: number,
) => void;

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** Sockets opened since the start. */
  allSockets(): number;
}

/** Starts a server on loopback that ends with the test. */
export async function serve(handler: Handler): Promise<Server> {
  const received: Received[] = [];
  let sockets = 0;
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url: target = "", headers } = request;
    const body = Buffer.concat(chunks);
    const isClosed = () => request.socket.destroyed;
    const one = { method, target, headers, body, request, isClosed };
    received.push(one);
    handler(response, one, received.length - 1);
  });
  server.on("connection", () => {
    sockets++;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    allSockets: () => sockets,
  };
}

export function sendJson(
  response: http.ServerResponse,
  status: number,
  body: unknown,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json",
    ...headers,
  });
  response.end(JSON.stringify(body));
}
