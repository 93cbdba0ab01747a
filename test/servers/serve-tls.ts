import https from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { onTestFinished } from "vitest";
import { tlsTransport } from "../../generators/runtime/node/tls-transport.js";
import { issue, makeAuthority, type Certified } from "./certificates.js";

export interface TlsServer {
  readonly url: string;
  /** PEM of the authority that signed the server's certificate, and the client's. */
  readonly ca: string;
  readonly client: Certified;
  /** Names in the certificates that clients presented, one for each request. */
  readonly names: readonly string[];
  /** Sockets opened since the start. */
  allSockets(): number;
  /** Sockets that are open now. */
  openSockets(): number;
}

/** A server on loopback that refuses clients without a certificate; it ends with the test. */
export async function serveTls(
  handler: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<TlsServer> {
  const authority = makeAuthority("Test Authority");
  const own = issue(authority, "server");
  const names: string[] = [];
  const sockets = new Set<unknown>();
  let all = 0;
  const server = https.createServer(
    {
      ...own,
      ca: authority.cert,
      requestCert: true,
      rejectUnauthorized: true,
      keepAliveTimeout: 60_000,
    },
    (request, response) => {
      const { subject } = (request.socket as TLSSocket).getPeerCertificate();
      names.push(String(subject.CN));
      handler(response, request);
    },
  );
  server.on("secureConnection", (socket) => {
    all++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    ca: authority.cert,
    client: issue(authority, "Client 17"),
    names,
    allSockets: () => all,
    openSockets: () => sockets.size,
  };
}

/** What a client of this server connects with. */
export const transportTo = ({ ca, client }: TlsServer) =>
  tlsTransport({ ...client, ca });
