import { inspect } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Reader } from "../../../../generators/runtime/responses/reader.js";
import { problemOf } from "../../../../generators/runtime/errors/problem.js";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import { text } from "../../../../generators/runtime/responses/text.js";
import {
  ApiError,
  DecodeError,
  NetworkError,
} from "../../../../generators/runtime/errors/errors.js";
import type { ResultKind } from "../../../../generators/runtime/operation.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const once = { retry: { attempts: 1 } };

async function get(
  path: string,
  result: ResultKind | Reader = "json",
): Promise<unknown> {
  const { url } = await startFaultServer();
  return send(connectTo(url, once), operation({ path, result }));
}

describe("a successful response becomes its result", () => {
  test.each<{ given: string; result?: ResultKind | Reader; want: unknown }>([
    { given: "/ok", want: { ok: true } },
    { given: "/wrong-type", want: { ok: true } },
    { given: "/no-type", want: { ok: true } },
    { given: "/bom", want: { ok: true } },
    { given: "/no-body", want: undefined },
    { given: "/204", want: undefined },
    { given: "/205", want: undefined },
    { given: "/html", result: text, want: "<html>gateway</html>" },
    { given: "/bom", result: text, want: '{"ok":true}' },
    { given: "/no-body", result: text, want: "" },
    { given: "/204", result: binary, want: undefined },
    { given: "/205", result: binary, want: undefined },
    { given: "/ok", result: "none", want: undefined },
    { given: "/bad-json", result: "none", want: undefined },
  ])("$given as $want", async ({ given, result, want }) => {
    expect(await get(given, result)).toEqual(want);
  });

  test("a binary one is a Blob with its type", async () => {
    const blob = await get("/html", binary);
    expect(blob).toBeInstanceOf(Blob);
    expect(await (blob as Blob).text()).toBe("<html>gateway</html>");
    expect((blob as Blob).type).toBe("text/html");
  });

  test("compressed ones are decompressed", async () => {
    expect(await get("/gzip")).toMatchObject({ ok: true });
  });

  test("`__proto__` in it is data", async () => {
    const data = await get("/proto");
    expect(Object.hasOwn(data as object, "__proto__")).toBe(true);
    expect("polluted" in {}).toBe(false);
  });
});

describe("E6 a body that is not JSON is a DecodeError that does not quote it", () => {
  test.each([
    { given: "/html" },
    { given: "/bad-json" },
    { given: "/gzip-truncated" },
  ])("$given", async ({ given }) => {
    const error = await failureOf(get(given));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      status: 200,
      attempts: 1,
      code: "decode_error",
    });
    expect(inspect(error, { showHidden: true, depth: 10 })).not.toMatch(
      /gateway<|"ok"|0123456/,
    );
  });

  test("with the server's id for the request", async () => {
    const headers = { "x-request-id": "req_1" };
    const { fetch, requests } = fakeFetch(new Response("<html>", { headers }));
    const client = connectTo("https://api.example", { fetch });
    expect(await failureOf(send(client, operation()))).toMatchObject({
      requestId: "req_1",
      message:
        "[pets.get] HTTP 200 (req_1, 1 attempt, the body is not JSON, its content type is text/plain)",
    });
    expect(requests).toHaveLength(1);
  });
});

describe("a response that breaks off is a NetworkError", () => {
  test.each([
    { given: "/short-body" },
    { given: "/reset" },
    { given: "/empty" },
  ])("$given", async ({ given }) => {
    const error = await failureOf(get(given));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ code: "network_error", attempts: 1 });
  });

  test("and so is a server that is not there", async () => {
    const { url } = await serve(() => undefined);
    const closed = url.replace(/:\d+$/, ":9");
    const error = await failureOf(send(connectTo(closed, once), operation()));
    expect(error).toBeInstanceOf(NetworkError);
  });
});

describe("E2 a status that is no success is an ApiError with the body", () => {
  test.each([
    { given: Response.json({ code: 1 }, { status: 404 }), want: { code: 1 } },
    {
      given: new Response("<html>bad gateway</html>", {
        status: 502,
        headers: { "content-type": "text/html" },
      }),
      want: "<html>bad gateway</html>",
    },
    {
      given: new Response('{"code":1}', {
        status: 400,
        headers: { "content-type": "text/plain" },
      }),
      want: { code: 1 },
    },
    {
      given: new Response('{"code":', {
        status: 400,
        headers: { "content-type": "application/json" },
      }),
      want: '{"code":',
    },
    {
      given: new Response("123", {
        status: 400,
        headers: { "content-type": "text/plain" },
      }),
      want: "123",
    },
    { given: new Response(null, { status: 400 }), want: undefined },
    { given: new Response(null, { status: 304 }), want: undefined },
  ])("$given.status $want", async ({ given, want }) => {
    const { fetch } = fakeFetch(given);
    const client = connectTo("https://api.example", { fetch, ...once });
    const error = await failureOf(send(client, operation()));
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).status).toBe(given.status);
    expect((error as ApiError).body).toEqual(want);
    expect(problemOf(error)).toBeUndefined();
  });

  test("and with its problem details", async () => {
    const headers = {
      "content-type": "application/problem+json",
      "x-request-id": "req_123",
    };
    const { fetch } = fakeFetch(
      new Response('{"title":"No","status":"x"}', { status: 403, headers }),
    );
    const error = await failureOf(
      send(connectTo("https://a.example", { fetch }), operation()),
    );
    expect(error).toMatchObject({
      message: "[pets.get] HTTP 403: No (req_123, 1 attempt)",
    });
    const problem = { type: "about:blank", title: "No", extensions: {} };
    expect(problemOf(error)).toEqual(problem);
  });
});

describe("E5 the body of an error is read up to a limit", () => {
  test("64 KiB of one that never ends, and the connection is closed", async () => {
    const server = await startFaultServer();
    const call = send(
      connectTo(server.url),
      operation({ path: "/endless-error" }),
    );
    const error = await failureOf(call);
    expect((error as ApiError).body).toBe("x".repeat(64 * 1024));
    await expect.poll(() => server.received[0]?.isClosed()).toBe(true);
  });

  test("10 s of one that stops", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const stalled = new ReadableStream({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode("half of it")),
    });
    const fetch = async () => new Response(stalled, { status: 400 });
    let error: unknown;
    const client = connectTo("https://api.example", { fetch });
    send(client, operation()).catch((reason: unknown) => {
      error = reason;
    });
    await vi.advanceTimersByTimeAsync(9_990);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(10);
    expect((error as ApiError).body).toBe("half of it");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("T3 a body that nobody reads", () => {
  test("leaves its connection to the next request", async () => {
    const server = await serve((response) =>
      sendJson(response, 200, { ok: true }),
    );
    const client = connectTo(server.url);
    for (let call = 0; call < 20; call++) {
      await send(client, operation({ result: "none" }));
    }
    expect(server.allSockets()).toBeLessThanOrEqual(2);
  });

  test.each([
    { given: "a result that is not wanted", status: 200, headers: {} },
    { given: "a retry", status: 503, headers: { "retry-after-ms": "0" } },
    { given: "a redirect", status: 302, headers: { location: "/cats" } },
  ])("and does not end is cancelled: $given", async ({ status, headers }) => {
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
      cancel: () => {
        cancelled = true;
      },
    });
    const responses = [
      new Response(endless, { status, headers }),
      new Response(null),
    ];
    const fetch = async () => responses.shift() ?? Response.error();
    const client = connectTo("https://api.example", { fetch });
    await send(client, operation({ result: "none" }));
    expect(cancelled).toBe(true);
  });
});
