import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { text } from "../../../../generators/runtime/responses/text.js";
import { Client } from "../../../../generators/runtime/client.js";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { testConnection } from "../../../../generators/runtime/connection-test/test-connection.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";
import { list, page, run, status, token, type Given } from "./run.js";

/** A URL at which nothing listens. */
async function findClosed(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${port}`;
}

describe("a connection that works", () => {
  test("is tested with one request, and its credential is accepted", async () => {
    const { result, received, place } = await run();
    expect(result).toEqual({
      ok: true,
      accepted: ["login"],
      message: `${place} answers, and accepts the credential login.`,
    });
    expect(received.map(({ method, target }) => `${method} ${target}`)).toEqual(
      ["GET /v1/pets?limit=1"],
    );
    expect(received[0]?.headers.authorization).toBe("Bearer hush-hush");
  });

  test("is named by its environment", async () => {
    const { url } = await serve((response) => sendJson(response, 200, []));
    const { settings } = connectTo(url, { auth: token });
    const $ = new Client({ ...settings, name: "sandbox" });
    const { message } = await testConnection(
      { $ },
      {
        operation: list,
      },
    );
    expect(message).toContain(`sandbox (${url}) answers`);
  });

  test("says nothing of a credential that was not needed", async () => {
    const open = { ...list, auth: [{}, { login: [] }] };
    const { result, place } = await run({ operation: open });
    expect(result).toMatchObject({
      accepted: [],
      message: `${place} answers. Whether it accepts the credential login could not be tested.`,
    });
  });
});

test("a connection is tested with what takes its credentials", async () => {
  const key = apiKey("key", { in: "header", name: "X-Key" }, "k");
  const other = operation({ path: "/keys", auth: [{ key: [] }] });
  for (const { auth, want } of [
    { auth: token, want: "/pets" },
    { auth: key, want: "/keys" },
    { auth: [key, token], want: "/pets" },
    { auth: [], want: undefined },
    { auth: apiKey("none", { in: "header", name: "X-None" }, "k"), want: "/" },
  ]) {
    const server = await serve((response) => sendJson(response, 200, {}));
    const others = [{ operation: other }];
    await testConnection(connectTo(server.url, { auth }), {
      operation: list,
      others,
    });
    expect(server.received[0]?.target).toBe(want);
  }
});

describe("what is wrong is the answer", () => {
  test.each<{ name: string; given: Given; want: object; says: string }>([
    {
      name: "a reset",
      given: { answer: (_, { request }) => request.socket.resetAndDestroy() },
      want: { problem: "unreachable" },
      says: "(ECONNRESET)",
    },
    {
      name: "silence",
      given: { answer: () => undefined },
      want: { problem: "timeout" },
      says: "within 300 ms",
    },
    {
      name: "what speaks no HTTP",
      given: {
        answer: (_, { request }) => void request.socket.end("SSH-2.0\n\n"),
      },
      want: { problem: "wrong_environment" },
      says: "does not speak HTTP",
    },
  ])("$name", async ({ given, want, says }) => {
    const { result, received, place } = await run(given);
    expect(result).toMatchObject({ ok: false, ...want });
    expect(result.message).toContain(says);
    expect(result.message).toContain(place);
    expect(result.message).toMatch(/^[^\n]+[.]$/);
    expect(received.length).toBeLessThanOrEqual(1);
  });

  test("a page is what it should be where the operation asks for one", async () => {
    const html = { ...list, result: text, accept: "text/html" } as const;
    expect((await run({ operation: html, answer: page(200) })).result.ok).toBe(
      true,
    );
    const plain = { ...list, result: text, accept: "text/plain" } as const;
    expect(
      (await run({ operation: plain, answer: page(200) })).result,
    ).toMatchObject({ problem: "wrong_environment" });
  });

  test("a port where nothing listens", async () => {
    const closed = await findClosed();
    const client = connectTo(closed, { auth: token });
    const result = await testConnection(client, { operation: list });
    expect(result).toMatchObject({ problem: "unreachable" });
    expect(result.message).toContain(`Nothing listens at ${closed}`);
  });

  test("https to a server that speaks http alone", async () => {
    const { port, received } = await serve((response) => response.end());
    const client = connectTo(`https://127.0.0.1:${port}`, { auth: token });
    const result = await testConnection(client, { operation: list });
    expect(result).toMatchObject({ problem: "wrong_environment" });
    expect(result.message).toContain("does not speak TLS");
    expect(received).toEqual([]);
  });

  test.each([
    { given: "ENOTFOUND", want: "wrong_environment", says: "no host api.test" },
    {
      given: "ERR_TLS_CERT_ALTNAME_INVALID",
      want: "wrong_environment",
      says: "is for another host",
    },
    { given: "EAI_AGAIN", want: "unreachable", says: "looked up" },
    { given: "CERT_HAS_EXPIRED", want: "unreachable", says: "not trusted" },
    { given: undefined, want: "unreachable", says: "No connection" },
  ])("a connection that fails with $given", async ({ given, want, says }) => {
    const fetch = async () => {
      const cause = Object.assign(new Error("x"), given && { code: given });
      throw new TypeError("fetch failed", { cause });
    };
    const client = connectTo("https://api.test", { auth: token, fetch });
    const result = await testConnection(client, { operation: list });
    expect(result).toMatchObject({ ok: false, problem: want });
    expect(result.message).toContain(says);
  });

  test("a credential is not sent over plain http", async () => {
    const client = connectTo("http://api.test", { auth: token });
    const result = await testConnection(client, { operation: list });
    expect(result).toMatchObject({ problem: "wrong_environment" });
    expect(result.message).toContain("is not encrypted");
  });
});

describe("where no operation is fit", () => {
  test.each([200, 404, 503])("any answer is one: %d", async (code) => {
    const { result, received, place } = await run({
      operation: undefined,
      answer: status(code),
    });
    expect(result).toEqual({
      ok: true,
      accepted: [],
      message: `${place} answers. Whether it accepts the credential login could not be tested.`,
    });
    expect(received.map(({ target }) => target)).toEqual(["/v1/"]);
    expect(received[0]?.headers.authorization).toBeUndefined();
  });

  test("each credential has to have its proof", async () => {
    const auth = [token, apiKey("key", { in: "header", name: "X" }, () => "")];
    const { result } = await run({ operation: undefined, auth });
    expect(result).toMatchObject({ problem: "credentials_missing" });
  });

  test("nor is one that takes other credentials", async () => {
    const auth = apiKey("key", { in: "header", name: "X" }, "hush-hush");
    const { result, received } = await run({ auth });
    expect(result).toMatchObject({ ok: true, accepted: [] });
    expect(received.map(({ target }) => target)).toEqual(["/v1/"]);
  });

  test("somebody has to be there", async () => {
    const client = connectTo(await findClosed(), { auth: token });
    expect(await testConnection(client, {})).toMatchObject({
      problem: "unreachable",
    });
  });

  test("a credential's own transport is used", async () => {
    const auth: Credential = { ...token, fetch: async () => new Response() };
    const client = connectTo("https://api.invalid", { auth });
    expect(await testConnection(client, {})).toMatchObject({ ok: true });
  });

  test("proof that takes too long is waited for no longer", async () => {
    const auth = bearer("login", () => new Promise<string>(() => {}));
    expect((await run({ operation: undefined, auth })).result).toMatchObject({
      problem: "timeout",
    });
  });
});

test("a test that is cancelled rejects", async () => {
  const { url } = await serve(() => undefined);
  const client = connectTo(url, { auth: token });
  const signal = AbortSignal.timeout(20);
  const testing = testConnection(client, { operation: list }, { signal });
  expect(await failureOf(testing)).toMatchObject({ code: "aborted" });
});
