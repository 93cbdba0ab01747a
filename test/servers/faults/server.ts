import type { Socket } from "node:net";
import {
  sendJson,
  startServer,
  type Handler,
  type Received,
  type RunningServer,
  type ServerOptions,
} from "../start-server.js";
import { BODIES } from "./bodies.js";
import { COMPRESSIONS } from "./compressions.js";
import { CONNECTIONS, EARLY } from "./connections.js";
import type { Faults } from "./fault.js";
import { REDIRECTS } from "./redirects.js";
import { REFUSALS } from "./refusals.js";
import { STREAMS } from "./streams.js";
import { TIMES } from "./times.js";

const FAULTS: Faults = {
  ...CONNECTIONS,
  ...EARLY,
  ...TIMES,
  ...BODIES,
  ...COMPRESSIONS,
  ...REDIRECTS,
  ...REFUSALS,
  ...STREAMS,
};

/** Starts a server with every fault, each at its own path; it runs until it is closed. */
export function startFaults(
  options: Omit<ServerOptions, "isEarly"> = {},
): Promise<RunningServer> {
  const isEarly = (target: string) => Object.hasOwn(EARLY, pathOf(target));
  return startServer(makeHandler(), { ...options, isEarly });
}

function makeHandler(): Handler {
  const byTarget = new Map<string, number>();
  const bySocket = new WeakMap<Socket, number>();
  return (response, received) => {
    const { target, request } = received;
    const { socket } = request;
    const earlier = byTarget.get(target) ?? 0;
    const reused = bySocket.get(socket) ?? 0;
    byTarget.set(target, earlier + 1);
    bySocket.set(socket, reused + 1);
    const path = pathOf(target);
    const fault = Object.hasOwn(FAULTS, path) ? FAULTS[path] : undefined;
    const query = queryOf(received);
    if (!fault) sendJson(response, 404, { message: "no such fault" });
    else fault({ response, received, socket, query, earlier, reused });
  };
}

const pathOf = (target: string): string => target.split("?")[0] ?? "";

const queryOf = ({ target }: Received): URLSearchParams =>
  new URLSearchParams(target.split("?")[1]);
