import http from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it was on the wire, and its response. */
export interface Recorded {
  /** In upper case. */
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  /** Names in lower case, in order, with duplicates. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly status: number;
  readonly answer: Buffer;
}

/** Headers that say how the body travels, which is the proxy's own business. */
const FRAMING = new Set(["content-length", "transfer-encoding", "connection"]);

/** A server on loopback that hands everything on to another one, and remembers it. */
export class RecordingProxy {
  readonly #server: http.Server;
  #recorded: Recorded[] = [];

  private constructor(target: URL) {
    this.#server = http.createServer((request, response) => {
      this.#relay(target, request, response).catch(() => response.destroy());
    });
  }

  static async start(target: URL): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(target);
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once("error", reject);
      proxy.#server.listen(0, "127.0.0.1", resolve);
    });
    return proxy;
  }

  /** Base URL, without a slash at its end. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** What came since the last time. */
  take(): readonly Recorded[] {
    const recorded = this.#recorded;
    this.#recorded = [];
    return recorded;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #relay(
    target: URL,
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const body = await readAll(request);
    const answered = await forward(target, request, body);
    const answer = this.#rename(target, await readAll(answered));
    const headers = pairs(request.rawHeaders);
    const status = answered.statusCode ?? 0;
    const { method = "", url = "" } = request;
    this.#recorded.push({ method, target: url, headers, body, status, answer });
    for (const [name, value] of pairs(answered.rawHeaders))
      if (!FRAMING.has(name)) response.appendHeader(name, value);
    response.writeHead(status).end(answer);
  }

  /** Links of the server lead to the proxy. */
  #rename(target: URL, body: Buffer): Buffer {
    const own = `http://localhost:${target.port}`;
    if (!body.includes(own)) return body;
    return Buffer.from(String(body).replaceAll(own, this.url));
  }
}

function forward(
  target: URL,
  { method, url, rawHeaders }: http.IncomingMessage,
  body: Buffer,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = target;
    const options = { hostname, port, method, path: url, headers: rawHeaders };
    http.request(options, resolve).once("error", reject).end(body);
  });
}

async function readAll(stream: http.IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2)
    found.push([(raw[i] ?? "").toLowerCase(), raw[i + 1] ?? ""]);
  return found;
}
