import http from "node:http";
import type { AddressInfo, Socket } from "node:net";

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
  /** Sockets that are open now, idle ones included. */
  openSockets(): number;
}

export interface RunningServer extends Server {
  /** Ends it, and every connection. */
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Requests that are answered before their body has arrived, which is not read. */
  readonly isEarly?: (target: string) => boolean;
  /** Whether it remembers what it received: one that runs for long must not. Default: true. */
  readonly remembers?: boolean;
  /** Milliseconds after which an idle connection is closed. Default: Node's, 5 s. */
  readonly keepAliveMs?: number;
}

/** A thousand clients that connect at once must not wait for the kernel to ask again. */
const BACKLOG = 4_096;

/** Starts a server on loopback, which runs until it is closed. */
export async function startServer(
  handler: Handler,
  { isEarly = () => false, remembers = true, keepAliveMs }: ServerOptions = {},
): Promise<RunningServer> {
  const received: Received[] = [];
  const open = new Set<Socket>();
  let sockets = 0;
  let index = 0;
  const server = http.createServer(async (request, response) => {
    const { method = "", url: target = "", headers } = request;
    const body = isEarly(target) ? Buffer.alloc(0) : await readBody(request);
    if (!body) return;
    const isClosed = () => request.socket.destroyed;
    const one = { method, target, headers, body, request, isClosed };
    if (remembers) received.push(one);
    handler(response, one, index++);
  });
  if (keepAliveMs !== undefined) server.keepAliveTimeout = keepAliveMs;
  server.on("connection", (socket) => {
    sockets++;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  const place = { port: 0, host: "127.0.0.1", backlog: BACKLOG };
  await new Promise<void>((resolve) => server.listen(place, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    allSockets: () => sockets,
    openSockets: () => open.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The body of a request; `undefined` if the client broke it off. */
async function readBody(
  request: http.IncomingMessage,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
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
