import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Waits for one browser. */
export interface Listener {
  readonly port: number;
  /** The first visit to the path with this `state`; others are turned away. */
  visit(state: string): Promise<Visit>;
  /** Ends all connections as well. */
  close(): Promise<void>;
}

export interface Visit {
  /** Path and query. */
  readonly url: string;
  /** Resolves when the browser has the answer, or has gone. */
  answer(status: number, text: string): Promise<void>;
}

/**
 * Listens on 127.0.0.1, which nothing reaches from elsewhere.
 *
 * @throws {Error} as a rejection, if the port is taken.
 */
export async function listen(port: number, path: string): Promise<Listener> {
  let expected: Expected | undefined;
  const server = createServer(({ method, url = "" }, response) => {
    const { pathname, state } = readTarget(url);
    if (method !== "GET" || pathname !== path) {
      return void reply(response, 404, "There is nothing here.");
    }
    if (!expected || state !== expected.state) {
      return void reply(response, 400, "No login waits for this.");
    }
    expected.resolve({
      url,
      answer: (status, text) => reply(response, status, text),
    });
    expected = undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    visit: (state) =>
      new Promise((resolve) => {
        expected = { state, resolve };
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Expected {
  readonly state: string;
  readonly resolve: (visit: Visit) => void;
}

/** What is no path and query leads nowhere. */
function readTarget(target: string): { pathname: string; state?: string } {
  const base = "http://127.0.0.1";
  if (!URL.canParse(target, base)) return { pathname: "" };
  const { pathname, searchParams } = new URL(target, base);
  return { pathname, state: searchParams.get("state") ?? "" };
}

/** The page takes nothing of the URL along: no link, no script, no referrer. */
function reply(
  response: ServerResponse,
  status: number,
  text: string,
): Promise<void> {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  return new Promise((resolve) => {
    if (response.destroyed) return resolve();
    response.once("close", () => resolve());
    response.end(`${text}\n`);
  });
}
