import zlib from "node:zlib";
import { sendJson, serve, type Handler, type Server } from "./serve.js";

/** What a broken or hostile server does, by the path that asks for it. */
const FAULTS: Readonly<Record<string, Handler>> = {
  "/ok": (response) => sendJson(response, 200, { ok: true }),
  /** RST before any byte of a response. */
  "/reset": (_, { request }) => request.socket.resetAndDestroy(),
  /** FIN without a response. */
  "/empty": (_, { request }) => void request.socket.end(),
  "/hang": () => undefined,
  "/hang-body": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"ok":');
  },
  "/short-body": (response, { request }) => {
    response.writeHead(200, { "content-length": 100 });
    response.write('{"ok":');
    setTimeout(() => request.socket.end(), 20);
  },
  "/bad-json": (response) => raw(response, "application/json", '{"ok": tru'),
  "/html": (response) => raw(response, "text/html", "<html>gateway</html>"),
  "/no-body": (response) => raw(response, "application/json", ""),
  "/wrong-type": (response) => raw(response, "text/plain", '{"ok":true}'),
  "/no-type": (response) => response.writeHead(200).end('{"ok":true}'),
  "/bom": (response) => raw(response, "application/json", '\uFEFF{"ok":true}'),
  "/proto": (response) =>
    raw(response, "application/json", '{"__proto__":{"polluted":true}}'),
  "/gzip": (response) => gzipped(response, (bytes) => bytes),
  "/gzip-truncated": (response) =>
    gzipped(response, (bytes) => bytes.subarray(0, bytes.length - 12)),
  "/204": (response) => response.writeHead(204).end(),
  "/205": (response) => response.writeHead(205).end(),
  /** An error whose body never ends. */
  "/endless-error": (response) => {
    response.writeHead(400, { "content-type": "text/plain" });
    const write = () => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", write);
    write();
  },
  /** An error whose body stops half-way. */
  "/stalled-error": (response) => {
    response.writeHead(400, { "content-type": "text/plain" });
    response.write("half of it");
  },
};

/** A server with every fault, each at its own path. */
export function startFaultServer(): Promise<Server> {
  return serve((response, received, index) => {
    const path = received.target.split("?")[0] ?? "";
    const fault = Object.hasOwn(FAULTS, path) ? FAULTS[path] : undefined;
    if (fault) fault(response, received, index);
    else sendJson(response, 404, { message: "no such fault" });
  });
}

function raw(
  response: Parameters<Handler>[0],
  type: string,
  text: string,
): void {
  response.writeHead(200, { "content-type": type }).end(text);
}

function gzipped(
  response: Parameters<Handler>[0],
  damage: (bytes: Buffer) => Buffer,
): void {
  response.writeHead(200, {
    "content-type": "application/json",
    "content-encoding": "gzip",
  });
  const text = JSON.stringify({ ok: true, pad: "0123456789".repeat(200) });
  response.end(damage(zlib.gzipSync(text)));
}
