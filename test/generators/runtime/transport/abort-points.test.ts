import { getEventListeners } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { AbortError } from "../../../../generators/runtime/errors/errors.js";
import { rateLimiter } from "../../../../generators/runtime/limits/rate-limiter.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { startTokenServer } from "../../../servers/token-server.js";
import {
  connectTo,
  failureOf,
  operation,
  type AnyCall,
} from "../connection.js";
import type { Client } from "../../../../generators/runtime/client.js";

const reason = new Error("the user left");

/** A call that is at the point where it will be given up. */
interface Waiting {
  readonly client: Client;
  readonly called?: AnyCall;
  /** Requests that have been sent by then. */
  readonly attempts: number;
}

/** Everything that a call waits for, one after the other (C1). */
const POINTS: Readonly<Record<string, () => Promise<Waiting>>> = {
  "to be connected": async () => ({
    client: connectTo(`https://127.0.0.1:${await startMute()}`),
    attempts: 1,
  }),
  "for the head": () => waitingFor("/hang", 1),
  "for the body": () => waitingFor("/hang-body", 1),
  "for the body of an error": () => waitingFor("/stalled-error", 1),
  "for the next try": () => waitingFor("/storm/503?as=seconds&ms=30000", 1),
  "for the rate limit": async () => {
    const server = await serve((response) =>
      sendJson(response, 200, {}, { ratelimit: '"a";r=0;t=30' }),
    );
    const interceptors = [rateLimiter()];
    const client = connectTo(server.url, { interceptors });
    await send(client, operation());
    return { client, attempts: 1 };
  },
  "for a token": async () => {
    const server = await startTokenServer({ delayMs: 5_000 });
    onTestFinished(() => server.close());
    const { tokenUrl, url } = server;
    const auth = oauth2(
      { scheme: "login", flow: "clientCredentials", tokenUrl },
      { clientId: "app", clientSecret: "secret" },
    );
    const called = operation({ auth: [{ login: [] }] });
    return { client: connectTo(url, { auth }), called, attempts: 1 };
  },
};

async function waitingFor(path: string, attempts: number): Promise<Waiting> {
  const { url } = await startFaultServer();
  return { client: connectTo(url), called: operation({ path }), attempts };
}

/** Accepts connections, and says nothing: a TLS handshake with it never ends. */
async function startMute(): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

// A machine that is busy with something else can miss a bound in milliseconds: it is tried again, never loosened.
describe(
  "C1 an abort ends a call within 50 ms, while it waits",
  { retry: 3 },
  () => {
    test.each(Object.entries(POINTS))("%s", async (_, reach) => {
      const { client, called = operation(), attempts } = await reach();
      const controller = new AbortController();
      const { signal } = controller;
      const failure = failureOf(send(client, called, {}, { signal }));
      await new Promise((resolve) => setTimeout(resolve, 150));
      const aborted = performance.now();
      controller.abort(reason);
      const error = await failure;
      expect(performance.now() - aborted).toBeLessThan(50);
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({ code: "aborted", cause: reason, attempts });
      expect(getEventListeners(signal, "abort")).toHaveLength(0);
    });
  },
);
