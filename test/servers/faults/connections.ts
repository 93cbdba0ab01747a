import { answer, GOOD, type Fault, type Faults } from "./fault.js";

/** Long enough for what was written before to arrive on its own. */
const SOON_MS = 20;

/** Half of a body whose length was promised. */
const half: Fault = ({ response }) => {
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": GOOD.length,
  });
  response.write(GOOD.slice(0, 1_000));
};

/** Connections that break, at each point of an exchange. */
export const CONNECTIONS: Faults = {
  /** RST before any byte of a response. */
  "/reset": ({ socket }) => void socket.resetAndDestroy(),
  /** RST between the lines of the head. */
  "/reset-in-head": ({ socket }) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: appli");
    setTimeout(() => socket.resetAndDestroy(), SOON_MS);
  },
  "/reset-in-body": (visit) => {
    half(visit);
    setTimeout(() => visit.socket.resetAndDestroy(), SOON_MS);
  },
  /** RST where a chunk should begin. */
  "/reset-in-chunks": ({ response, socket }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(GOOD.slice(0, 1_000));
    setTimeout(() => socket.resetAndDestroy(), SOON_MS);
  },
  /** The response is whole, and the connection broken. */
  "/reset-after-body": (visit) => {
    answer(visit, GOOD);
    setTimeout(() => visit.socket.resetAndDestroy(), SOON_MS);
  },
  /** FIN without a response. */
  "/empty": ({ socket }) => void socket.end(),
  /** FIN in the body; the client may go on writing. */
  "/short-body": (visit) => {
    half(visit);
    setTimeout(() => visit.socket.end(), SOON_MS);
  },
  /** FIN where a chunk should begin. */
  "/short-chunks": ({ response, socket }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(GOOD.slice(0, 1_000));
    setTimeout(() => socket.end(), SOON_MS);
  },
  /** FIN after the response: the client's half stays open, and nobody reads it. */
  "/half-closed": (visit) => {
    answer(visit, GOOD);
    visit.socket.pause();
    setTimeout(() => visit.socket.end(), SOON_MS);
  },
  /** Keeps the connection alive, and resets it when it is used again. */
  "/stale": (visit) => {
    if (visit.reused > 0) visit.socket.resetAndDestroy();
    else answer(visit, GOOD);
  },
  /** Keeps the connection alive, and closes it as soon as it is idle. */
  "/idle-close": (visit) => {
    answer(visit, GOOD);
    setTimeout(() => visit.socket.destroy(), 5);
  },
  /** Says that it will close the connection, and does. */
  "/close": ({ response }) => {
    response.shouldKeepAlive = false;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(GOOD);
  },
  /** Is not HTTP. */
  "/gibberish": ({ socket }) => void socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
  /** Says twice how long the body is, and means it differently. */
  "/two-lengths": ({ socket }) =>
    void socket.end(
      "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nContent-Length: 12\r\n\r\n" +
        '{"ok":true}',
    ),
  /** A head of 64 KiB. */
  "/huge-head": ({ socket }) =>
    void socket.end(
      `HTTP/1.1 200 OK\r\nX-Pad: ${"x".repeat(64 * 1024)}\r\n\r\n`,
    ),
  /** Hints and a go-ahead before the response itself. */
  "/interim": (visit) => {
    visit.response.writeEarlyHints({ link: "</a.css>; rel=preload" });
    visit.response.writeProcessing();
    answer(visit, GOOD);
  },
};

/** Answers before the body of the request has come, and reads on without a use for it. */
export const EARLY: Faults = {
  "/early-413": ({ response, received }) => {
    response.writeHead(413, { "content-type": "application/json" });
    response.end('{"error":"too large"}');
    received.request.resume();
  },
};
