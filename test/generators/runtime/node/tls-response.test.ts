import zlib from "node:zlib";
import { describe, expect, test } from "vitest";
import { findFailureCode } from "../../../../generators/runtime/retry/network-failure.js";
import { serveTls, transportTo } from "../../../servers/serve-tls.js";
import { failureOf } from "../connection.js";

describe("responses", () => {
  const text = "0123456789".repeat(20_000);

  test.each([
    { given: "gzip", encode: zlib.gzipSync },
    { given: "x-gzip", encode: zlib.gzipSync },
    { given: "BR", encode: zlib.brotliCompressSync },
    { given: "deflate", encode: zlib.deflateSync },
    { given: "deflate", encode: zlib.deflateRawSync },
    { given: "identity", encode: (bytes: string) => Buffer.from(bytes) },
    {
      given: "deflate, gzip",
      encode: (bytes: string) => zlib.gzipSync(zlib.deflateSync(bytes)),
    },
    { given: "later", encode: (bytes: string) => Buffer.from(bytes) },
    { given: "gzip, later", encode: (bytes: string) => Buffer.from(bytes) },
  ])("$given is decoded as fetch does it", async ({ given, encode }) => {
    const server = await serveTls((response) => {
      response.writeHead(200, { "content-encoding": given }).end(encode(text));
    });
    const response = await transportTo(server)(server.url);
    expect(await response.text()).toBe(text);
    expect(response.headers.get("content-encoding")).toBe(given);
  });

  test.each(["gzip", "br", "deflate"])(
    "a broken or cut %s is an error",
    async (coding) => {
      const encode = {
        gzip: zlib.gzipSync,
        br: zlib.brotliCompressSync,
        deflate: zlib.deflateSync,
      };
      const whole = encode[coding as "gzip"](text);
      for (const bytes of [whole.subarray(0, -9), Buffer.from("\u0078no")]) {
        const server = await serveTls((response) => {
          response.writeHead(200, { "content-encoding": coding }).end(bytes);
        });
        const response = await transportTo(server)(server.url);
        expect(await failureOf(response.text())).toBeInstanceOf(Error);
      }
    },
  );

  test("what the server has sent is there at once, though compressed", async () => {
    const server = await serveTls((response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      const gzip = zlib.createGzip();
      gzip.pipe(response);
      gzip.write("first");
      gzip.flush();
    });
    const response = await transportTo(server)(server.url);
    const reader = response.body?.getReader();
    const chunk = await reader?.read();
    expect(Buffer.from(chunk?.value ?? []).toString()).toBe("first");
    await reader?.cancel();
    await expect.poll(server.openSockets).toBe(0);
  });

  test.each([204, 304])("%i has no body", async (status) => {
    const server = await serveTls((response) => {
      response.writeHead(status, { "content-encoding": "gzip" }).end();
    });
    const response = await transportTo(server)(server.url);
    expect(response).toMatchObject({ status, body: null });
  });

  test("of HEAD neither", async () => {
    const server = await serveTls((response) => {
      response
        .writeHead(200, { "content-length": 5, "content-encoding": "gzip" })
        .end();
    });
    const transport = transportTo(server);
    for (let index = 0; index < 3; index++) {
      const response = await transport(server.url, { method: "HEAD" });
      expect(response).toMatchObject({ status: 200, body: null });
    }
    expect(server.allSockets()).toBe(1);
  });

  test("a redirect is not followed, and headers come as they were sent", async () => {
    const server = await serveTls((response) => {
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      response.writeHead(302, "Over There", { location: "/x" }).end();
    });
    const response = await transportTo(server)(server.url);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response).toMatchObject({ status: 302, statusText: "Over There" });
    expect(response.headers.get("location")).toBe("/x");
    expect(server.names).toHaveLength(1);
  });

  test("S2 a reader that pauses makes the server pause", async () => {
    let sent = 0;
    const server = await serveTls((response) => {
      const chunk = Buffer.alloc(65_536);
      const write = () => {
        do sent += chunk.length;
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", write);
      write();
    });
    const response = await transportTo(server)(server.url);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(sent).toBeLessThan(8 * 1024 * 1024);
    await response.body?.cancel();
    await expect.poll(server.openSockets).toBe(0);
  });

  test("S6 one that breaks off is an error, whenever it is read", async () => {
    const server = await serveTls((response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half", () => response.destroy());
    });
    const response = await transportTo(server)(server.url);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const error = await failureOf(response.text());
    expect(findFailureCode(error)).toBe("ECONNRESET");
  });
});
