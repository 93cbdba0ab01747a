import { onTestFinished } from "vitest";
import {
  startServer,
  type Handler,
  type Server,
  type ServerOptions,
} from "./start-server.js";

export { sendJson } from "./start-server.js";
export type { Handler, Received, Server } from "./start-server.js";

/** Starts a server on loopback that ends with the test. */
export async function serve(
  handler: Handler,
  options?: ServerOptions,
): Promise<Server> {
  const server = await startServer(handler, options);
  onTestFinished(() => server.close());
  return server;
}
