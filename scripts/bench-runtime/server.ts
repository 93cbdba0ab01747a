// Answers every authorised request with 1 KB of JSON, in a process of its own, until its parent is gone.
import { createServer } from "node:http";
import { thing, TOKEN } from "./thing.ts";

const body = Buffer.from(JSON.stringify(thing));

const server = createServer((request, response) => {
  const authorised = request.headers.authorization === `Bearer ${TOKEN}`;
  response.writeHead(authorised ? 200 : 401, {
    "content-type": "application/json",
    "content-length": body.length,
  });
  response.end(body);
});
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object")
    process.send?.(`http://127.0.0.1:${address.port}`);
});
process.on("disconnect", () => process.exit());
