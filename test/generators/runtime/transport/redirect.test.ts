import { describe, expect, test } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const key = apiKey("key", { in: "header", name: "X-Key" }, "canary");
const guarded = { auth: [{ key: [] }] };

/** Redirects `/pets` to a place, and answers everywhere else. */
function redirecting(status: number, location: string): Promise<Server> {
  return serve((response, { target }) =>
    target === "/pets"
      ? response.writeHead(status, { location }).end()
      : sendJson(response, 200, { target }),
  );
}

describe("D1 a redirect within the origin is followed", () => {
  test.each([301, 302, 303, 307, 308])("%i", async (status) => {
    const server = await redirecting(status, "/cats?x=1");
    const client = connectTo(server.url, { auth: key });
    expect(await send(client, operation(guarded))).toEqual({
      target: "/cats?x=1",
    });
    expect(server.received[1]?.headers["x-key"]).toBe("canary");
  });

  test.each([
    { given: 301, method: "POST", want: "GET" },
    { given: 302, method: "POST", want: "GET" },
    { given: 303, method: "PUT", want: "GET" },
    { given: 307, method: "POST", want: "POST" },
    { given: 308, method: "PATCH", want: "PATCH" },
    { given: 302, method: "PUT", want: "PUT" },
  ])("$given of $method becomes $want", async ({ given, method, want }) => {
    const server = await redirecting(given, "/cats");
    await send(
      connectTo(server.url),
      operation({ method, body: json({ flat: true }) }),
      { a: 1 },
    );
    const second = server.received[1];
    expect(second?.method).toBe(want);
    expect(second?.body.toString()).toBe(want === "GET" ? "" : '{"a":1}');
    expect(second?.headers["content-type"] === undefined).toBe(want === "GET");
  });
});

describe("D1 a redirect to another origin is an error", () => {
  test.each([301, 302, 303, 307, 308])(
    "%i, and nothing is sent there",
    async (status) => {
      const other = await serve((response) => sendJson(response, 200, {}));
      const server = await redirecting(status, `${other.url}/pets`);
      const error = await failureOf(
        send(connectTo(server.url, { auth: key }), operation(guarded)),
      );
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        status,
        message: `[pets.get] HTTP ${status} (1 attempt, a redirect to another origin)`,
      });
      expect(other.received).toHaveLength(0);
    },
  );

  test.each([
    { given: "//127.0.0.1:9/x" },
    { given: "https://127.0.0.1/x" },
    { given: "javascript:alert(1)" },
    { given: "http://[" },
  ])("$given", async ({ given }) => {
    const { url } = await redirecting(302, given);
    expect(await failureOf(send(connectTo(url), operation()))).toMatchObject({
      status: 302,
    });
  });
});

test("D1 five redirects are followed, and not six", async () => {
  const server = await serve((response, _, index) =>
    index < 5
      ? response.writeHead(302, { location: `/${index}` }).end()
      : sendJson(response, 200, { index }),
  );
  expect(await send(connectTo(server.url), operation())).toEqual({ index: 5 });
  const loop = await redirecting(302, "/pets");
  const error = await failureOf(send(connectTo(loop.url), operation()));
  expect(error).toMatchObject({
    status: 302,
    message: "[pets.get] HTTP 302 (1 attempt, too many redirects)",
  });
  expect(loop.received).toHaveLength(6);
});

test("R9 a stream is not sent to where a redirect leads", async () => {
  const server = await redirecting(307, "/cats");
  const body = ReadableStream.from([new Uint8Array([65])]);
  const upload = operation({
    method: "PUT",
    body: raw({ contentType: "text/plain" }),
  });
  expect(
    await failureOf(send(connectTo(server.url), upload, { body })),
  ).toMatchObject({ status: 307 });
  expect(server.received).toHaveLength(1);
});

test("D1 a redirect that a browser hides is an error", async () => {
  const hidden: Response = Object.defineProperties(new Response(null), {
    type: { value: "opaqueredirect" },
    status: { value: 0 },
    clone: { value: () => hidden },
  });
  const { fetch } = fakeFetch(hidden);
  const error = await failureOf(
    send(connectTo("https://api.example", { fetch }), operation()),
  );
  expect(error).toMatchObject({ code: "api_error", status: 0 });
});
