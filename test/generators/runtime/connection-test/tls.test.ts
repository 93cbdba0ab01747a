import { once } from "node:events";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { tlsTransport } from "../../../../generators/runtime/node/tls-transport.js";
import { testConnection } from "../../../../generators/runtime/connection-test/test-connection.js";
import { makeAuthority } from "../../../servers/certificates.js";
import { connectTo } from "../connection.js";
import { list, token } from "./run.js";

/** A server on 127.0.0.1 whose certificate is for another host. */
async function serveOther() {
  const { cert, key } = makeAuthority("other.example");
  const server = https.createServer({ cert, key }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, ca: cert };
}

test("a certificate for another host is that of another environment", async () => {
  const { url, ca } = await serveOther();
  const fetch = tlsTransport({ ca });
  const client = connectTo(url, { auth: token, fetch });
  const result = await testConnection(client, { operation: list });
  expect(result).toMatchObject({
    problem: "wrong_environment",
    message: `The certificate of ${url} is for another host (ERR_TLS_CERT_ALTNAME_INVALID). Check the environment and its URL.`,
  });
});

test("a certificate that nobody trusts says nothing of the environment", async () => {
  const { url } = await serveOther();
  const client = connectTo(url, { auth: token });
  const result = await testConnection(client, { operation: list });
  expect(result).toMatchObject({ problem: "unreachable" });
  expect(result.message).toContain(`The certificate of ${url} is not trusted`);
  expect(result.message).toContain("NODE_EXTRA_CA_CERTS");
});
