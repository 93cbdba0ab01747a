import { answer, type Faults } from "./fault.js";

/** Bodies that are not what they seem, or do not say what they are. */
export const BODIES: Faults = {
  "/ok": (visit) => answer(visit, '{"ok":true}'),
  "/bad-json": (visit) => answer(visit, '{"ok": tru'),
  "/html": (visit) => answer(visit, "<html>gateway</html>", "text/html"),
  "/html-502": ({ response }) => {
    response.writeHead(502, { "content-type": "text/html" });
    response.end("<html>bad gateway</html>");
  },
  "/no-body": (visit) => answer(visit, ""),
  "/wrong-type": (visit) => answer(visit, '{"ok":true}', "text/plain"),
  "/no-type": ({ response }) => void response.writeHead(200).end('{"ok":true}'),
  "/bom": (visit) => answer(visit, '\uFEFF{"ok":true}'),
  /** One byte at a time, so that every character comes in pieces. */
  "/utf8-split": ({ response }) => {
    const bytes = [...Buffer.from('{"text":"žluťoučký 🐎"}')];
    response.writeHead(200, { "content-type": "application/json" });
    const drip = setInterval(() => {
      const byte = bytes.shift();
      if (byte !== undefined) response.write(Buffer.of(byte));
      else response.end();
      if (byte === undefined || response.destroyed) clearInterval(drip);
    }, 2);
  },
  /** Ends in the middle of a character. */
  "/utf8-cut": (visit) =>
    answer(visit, Buffer.from('{"text":"🐎').subarray(0, -2)),
  "/twice": (visit) => answer(visit, '{"ok":false,"ok":true}'),
  "/big-number": (visit) => answer(visit, '{"id":9007199254740993}'),
  "/proto": (visit) => answer(visit, '{"__proto__":{"polluted":true}}'),
  "/204": ({ response }) => void response.writeHead(204).end(),
  "/205": ({ response }) => void response.writeHead(205).end(),
};
