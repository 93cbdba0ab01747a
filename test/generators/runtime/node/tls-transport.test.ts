import { getEventListeners } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { clientCertificate } from "../../../../generators/runtime/credentials/client-certificate.js";
import { findFailureCode } from "../../../../generators/runtime/retry/network-failure.js";
import { tlsTransport } from "../../../../generators/runtime/node/tls-transport.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import { send } from "../../../../generators/runtime/send.js";
import { issue, makeAuthority } from "../../../servers/certificates.js";
import { sendJson } from "../../../servers/serve.js";
import { serveTls, transportTo } from "../../../servers/serve-tls.js";
import { connectTo, failureOf, operation } from "../connection.js";

async function readText(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

describe("a client certificate", () => {
  const guarded = operation({ auth: [{ tls: [] }] });

  test("is presented to who asks for it", async () => {
    const server = await serveTls((response) =>
      sendJson(response, 200, { a: 1 }),
    );
    const auth = clientCertificate("tls", transportTo(server));
    const client = connectTo(server.url, { auth });
    expect(await send(client, guarded)).toEqual({ a: 1 });
    expect(server.names).toEqual(["Client 17"]);
  });

  test("and an operation that asks for none goes through fetch itself", async () => {
    const server = await serveTls((response) => sendJson(response, 200, {}));
    const auth = clientCertificate("tls", transportTo(server));
    const retry = { attempts: 1 };
    const client = connectTo(server.url, { auth, retry });
    const error = await failureOf(send(client, operation()));
    expect(error).toMatchObject({ code: "network_error" });
    expect(server.names).toEqual([]);
  });

  test("of somebody else is refused, and says so", async () => {
    const server = await serveTls((response) => sendJson(response, 200, {}));
    const stranger = issue(makeAuthority("Somebody"), "Client 17");
    const transport = tlsTransport({ ...stranger, ca: server.ca });
    const error = await failureOf(transport(server.url));
    expect(error).toBeInstanceOf(TypeError);
    expect(findFailureCode(error)).toMatch(/^(ERR_SSL_|ECONNRESET|EPIPE)/);
  });

  test("a server that is not trusted gets nothing", async () => {
    const server = await serveTls((response) => sendJson(response, 200, {}));
    const error = await failureOf(tlsTransport(server.client)(server.url));
    expect(findFailureCode(error)).toMatch(/CERT|SIGNATURE/);
    expect(server.names).toEqual([]);
  });

  test("that does not fit its key is a mistake of the caller", () => {
    const authority = makeAuthority("A");
    const { cert } = issue(authority, "a");
    const { key } = issue(authority, "b");
    const error = () => tlsTransport({ cert, key });
    expect(error).toThrow(/^the certificate cannot be used: ERR_OSSL_X509_KEY/);
    const pfx = new Uint8Array([1]);
    const passphrase = "canary";
    expect(() => tlsTransport({ pfx, passphrase })).toThrow("cannot be used");
  });

  test("nothing is sent over plain http", async () => {
    const transport = tlsTransport({});
    await expect(transport("http://127.0.0.1:9")).rejects.toThrow("https only");
  });
});

describe("requests", () => {
  const echo = () =>
    serveTls(async (response, request) => {
      const { method, url, headers } = request;
      const body = await readText(request);
      const length = headers["content-length"];
      const type = headers["content-type"];
      sendJson(response, 200, { method, url, length, type, body });
    });

  const stream = () =>
    ReadableStream.from([Buffer.from("a"), Buffer.from("b")]);

  test.each<{ given: RequestInit & { duplex?: "half" }; want: object }>([
    { given: {}, want: { method: "GET", body: "" } },
    { given: { method: "POST" }, want: { method: "POST", length: "0" } },
    {
      given: { method: "PUT", body: "ü" },
      want: { length: "2", body: "ü", type: "text/plain;charset=UTF-8" },
    },
    {
      given: { method: "PUT", body: new Uint8Array([65, 66]) },
      want: { length: "2", body: "AB" },
    },
    {
      given: { method: "PUT", body: new Blob(["blob"], { type: "text/x" }) },
      want: { length: "4", body: "blob", type: "text/x" },
    },
    {
      given: { method: "PUT", body: new URLSearchParams({ a: "ä b" }) },
      want: { length: "10", body: "a=%C3%A4+b" },
    },
    {
      given: { method: "PUT", body: stream(), duplex: "half" },
      want: { body: "ab" },
    },
  ])("$given.method $want", async ({ given, want }) => {
    const server = await echo();
    const response = await transportTo(server)(`${server.url}/a?b=c`, given);
    expect(await response.json()).toMatchObject({ url: "/a?b=c", ...want });
    expect(response.url).toBe(`${server.url}/a?b=c`);
  });

  test("one connection serves many of them", async () => {
    const server = await echo();
    const transport = transportTo(server);
    for (let index = 0; index < 5; index++) {
      await (await transport(server.url)).text();
    }
    expect(server.allSockets()).toBe(1);
  });

  test("a body whose stream fails ends the request", async () => {
    const server = await echo();
    const body = new ReadableStream({
      pull: () => Promise.reject(new Error("disk")),
    });
    const init = { method: "POST", body, duplex: "half" as const };
    const error = await failureOf(transportTo(server)(server.url, init));
    expect(error).toMatchObject({ cause: { message: "disk" } });
  });

  test("a server that answers before it has read everything is heard", async () => {
    const server = await serveTls((response) => {
      response.writeHead(413, { connection: "close" }).end("too much");
    });
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const init = { method: "POST", body, duplex: "half" as const };
    const response = await transportTo(server)(server.url, init);
    expect(response.status).toBe(413);
    await response.text().catch(() => undefined);
  });
});

describe("C1 an abort ends it at every stage, with the signal's reason", () => {
  const reason = new Error("enough");

  test("before anything", async () => {
    const signal = AbortSignal.abort(reason);
    const call = tlsTransport({})("https://127.0.0.1:9", { signal });
    expect(await failureOf(call)).toBe(reason);
  });

  test("while connecting", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    onTestFinished(() => void silent.close());
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as AddressInfo;
    const controller = new AbortController();
    const { signal } = controller;
    const call = tlsTransport({})(`https://127.0.0.1:${port}`, { signal });
    setTimeout(() => controller.abort(reason), 20);
    expect(await failureOf(call)).toBe(reason);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("while waiting for the response", async () => {
    const server = await serveTls(() => controller.abort(reason));
    const controller = new AbortController();
    const { signal } = controller;
    const call = transportTo(server)(server.url, { signal });
    expect(await failureOf(call)).toBe(reason);
    await expect.poll(server.openSockets).toBe(0);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("while sending the body", async () => {
    const server = await serveTls((_, request) => void request.resume());
    const controller = new AbortController();
    const body = new ReadableStream({
      pull: (stream) => stream.enqueue(new Uint8Array(65_536)),
    });
    const { signal } = controller;
    const init = { method: "POST", body, duplex: "half" as const, signal };
    const call = transportTo(server)(server.url, init);
    setTimeout(() => controller.abort(reason), 50);
    expect(await failureOf(call)).toBe(reason);
    await expect.poll(server.openSockets).toBe(0);
  });

  test.each(["identity", "gzip", "deflate"])(
    "while reading the body: %s",
    async (coding) => {
      const server = await serveTls((response) => {
        response.writeHead(200, { "content-encoding": coding }).write("x");
      });
      const controller = new AbortController();
      const { signal } = controller;
      const response = await transportTo(server)(server.url, { signal });
      setTimeout(() => controller.abort(reason), 20);
      expect(await failureOf(response.text())).toBe(reason);
      await expect.poll(server.openSockets).toBe(0);
      expect(getEventListeners(signal, "abort")).toHaveLength(0);
    },
  );

  test("C3 and no listener is left when the body has been read", async () => {
    const server = await serveTls((response) => sendJson(response, 200, {}));
    const transport = transportTo(server);
    const { signal } = new AbortController();
    for (let index = 0; index < 20; index++) {
      await (await transport(server.url, { signal })).json();
    }
    await expect.poll(() => getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("failures keep their codes, and show nothing", () => {
  test("a refused connection", async () => {
    const error = await failureOf(tlsTransport({})("https://127.0.0.1:1"));
    expect(error).toMatchObject({
      name: "TypeError",
      cause: { code: "ECONNREFUSED" },
    });
  });

  test("an answer that is no HTTP, without its bytes", async () => {
    const server = await serveTls((response) => {
      response.socket?.end("canary and more of it\r\n\r\n");
    });
    const error = await failureOf(transportTo(server)(server.url));
    expect(findFailureCode(error)).toMatch(/^HPE_/);
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(
      /canary|63 61 6e/,
    );
  });

  test("a call through the runtime: its upload, its timeout", async () => {
    const server = await serveTls(async (response, request) => {
      if (request.url === "/hang") return;
      sendJson(response, 200, { got: (await readText(request)).length });
    });
    const auth = clientCertificate("tls", transportTo(server));
    const client = connectTo(server.url, { auth, timeoutMs: 200 });
    const members = { method: "POST", auth: [{ tls: [] }] };
    const body = raw({ contentType: "text/plain" });
    const upload = operation({ ...members, body });
    const stream = ReadableStream.from([Buffer.alloc(1_000), Buffer.alloc(1)]);
    expect(await send(client, upload, { body: stream })).toEqual({
      got: 1_001,
    });
    const hang = operation({ ...members, path: "/hang" });
    expect(await failureOf(send(client, hang))).toMatchObject({
      code: "timeout",
    });
  });
});
