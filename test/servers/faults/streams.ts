import { numberIn, type Faults } from "./fault.js";

/** Long enough for what was written before to arrive on its own. */
const SOON_MS = 20;

/** How many items each of these streams has. */
export const ITEMS = 6;

/** Streams of items that break off. */
export const STREAMS: Faults = {
  /** `?times=` events, then RST; goes on where the `Last-Event-ID` says, and has nothing behind the last one. */
  "/events-drop": (visit) => {
    const { response, received, socket } = visit;
    const from = Number(received.headers["last-event-id"] ?? 0);
    const to = Math.min(from + numberIn(visit, "times", 2), ITEMS);
    if (from >= ITEMS) return void response.writeHead(204).end();
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("retry: 10\n\n");
    for (let id = from + 1; id <= to; id++) {
      response.write(`id: ${id}\ndata: {"item":${id}}\n\n`);
    }
    if (to === ITEMS) response.end();
    else setTimeout(() => socket.resetAndDestroy(), SOON_MS);
  },
  /** One event, and then silence. */
  "/events-hang": ({ response }) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write('id: 1\ndata: {"item":1}\n\n');
  },
  /** Two lines and a half, then RST. */
  "/lines-drop": ({ response, socket }) => {
    response.writeHead(200, { "content-type": "application/jsonl" });
    response.write('{"item":1}\n{"item":2}\n{"it');
    setTimeout(() => socket.resetAndDestroy(), SOON_MS);
  },
};
