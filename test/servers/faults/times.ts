import { answer, GOOD, numberIn, type Faults } from "./fault.js";

/** Servers that are slow, or stop. */
export const TIMES: Faults = {
  "/hang": () => undefined,
  "/hang-body": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"ok":');
  },
  "/slow-head": (visit) =>
    void setTimeout(() => answer(visit, GOOD), numberIn(visit, "ms", 50)),
  /** The body in pieces: as many as `pieces`, `ms` apart. */
  "/drip": (visit) => {
    const { response } = visit;
    const size = Math.ceil(GOOD.length / numberIn(visit, "pieces", 10));
    response.writeHead(200, { "content-type": "application/json" });
    let sent = 0;
    const drip = setInterval(
      () => {
        response.write(GOOD.slice(sent, sent + size));
        sent += size;
        if (sent >= GOOD.length) response.end();
        if (sent >= GOOD.length || response.destroyed) clearInterval(drip);
      },
      numberIn(visit, "ms", 10),
    );
  },
  /** An error whose body never ends. */
  "/endless-error": ({ response }) => {
    response.writeHead(400, { "content-type": "text/plain" });
    const write = () => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", write);
    write();
  },
  /** An error whose body stops half-way. */
  "/stalled-error": ({ response }) => {
    response.writeHead(400, { "content-type": "text/plain" });
    response.write("half of it");
  },
};
