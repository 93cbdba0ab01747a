import { onTestFinished } from "vitest";
import { startFaults } from "./faults/server.js";
import type { Server } from "./start-server.js";

/** A server with every fault, each at its own path, that ends with the test. */
export async function startFaultServer(): Promise<Server> {
  const server = await startFaults();
  onTestFinished(() => server.close());
  return server;
}
