// A server of big bodies, in a process of its own: it writes its port, and ends with its parent.
import http from "node:http";
import type { AddressInfo } from "node:net";

const PIECE = Buffer.alloc(64 * 1024, "0123456789abcdef");
const PADDING = "x".repeat(1_000);

/** What one piece of each kind of body is. */
const PIECES: Readonly<Record<string, Buffer>> = {
  "/bytes": PIECE,
  "/lines": Buffer.from(`${JSON.stringify({ padding: PADDING })}\n`.repeat(60)),
  "/events": Buffer.from(
    `data: ${JSON.stringify({ padding: PADDING })}\n\n`.repeat(60),
  ),
};

const server = http.createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(
    request.url ?? "",
    "http://localhost",
  );
  let received = 0;
  for await (const chunk of request) received += (chunk as Buffer).length;
  const piece = PIECES[pathname];
  if (!piece) {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ received }));
    return;
  }
  let left = Math.ceil(Number(searchParams.get("bytes")) / piece.length);
  response.setHeader("content-length", left * piece.length);
  const write = () => {
    while (left > 0 && !response.destroyed) {
      left--;
      if (!response.write(piece)) return;
    }
    if (left === 0) response.end();
  };
  response.on("drain", write);
  write();
});
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
process.stdin.on("end", () => process.exit()).resume();
