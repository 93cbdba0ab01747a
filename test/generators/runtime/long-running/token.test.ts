import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { fillTemplate } from "../../../../generators/runtime/long-running/places.js";
import { resumeOperation } from "../../../../generators/runtime/long-running/resume.js";
import { startOperation } from "../../../../generators/runtime/long-running/start.js";
import {
  readToken,
  writeToken,
  type Ticket,
} from "../../../../generators/runtime/long-running/token.js";
import { connectTo, failureOf } from "../connection.js";
import {
  accepted,
  askedOf,
  auth,
  call,
  fast,
  play,
  type Scene,
} from "./reports.js";

const running: Scene = [200, { status: "Running", percentComplete: 40 }];
const succeeded: Scene = [200, { status: "Succeeded" }];

async function begin(...scenes: readonly Scene[]) {
  const server = await play(...scenes);
  const client = connectTo(server.url, { auth });
  return { server, client, begun: startOperation(client, call()) };
}

describe("P1 nothing is asked of another origin", () => {
  const elsewhere = "https://evil.example/o";
  test.each<{ name: string; scenes: readonly Scene[] }>([
    {
      name: "the state",
      scenes: [[202, {}, { "operation-location": elsewhere }]],
    },
    { name: "a result", scenes: [[202, {}, { location: "//evil.example/o" }]] },
    {
      name: "a later state",
      scenes: [
        accepted,
        [200, { status: "x" }, { "operation-location": elsewhere }],
      ],
    },
    {
      name: "the resource",
      scenes: [
        accepted,
        [200, { status: "done", resourceLocation: elsewhere }],
      ],
    },
  ])("$name", async ({ scenes }) => {
    const { begun, server } = await begin(...scenes);
    const error = await failureOf(begun.wait(fast));
    expect(error).toMatchObject({ code: "decode_error" });
    expect(String(error)).toContain("another origin");
    expect(server.received).toHaveLength(scenes.length);
  });

  test.each(["..", "", "a/../b", "%2e%2e", null])(
    "nor does the name %j lead elsewhere",
    async (name) => {
      const server = await play([200, { name }]);
      const client = connectTo(server.url, { auth });
      const begun = startOperation(client, call({ path: "/v1/{+name}" }));
      const error = await failureOf(begun.wait(fast));
      expect(error).toMatchObject({ code: "decode_error" });
      expect(server.received).toHaveLength(1);
    },
  );
});

test("P1 whatever its name, an operation goes on below its path", async () => {
  const client = connectTo("https://pets.example/api");
  const site = { client, operation: call({ path: "/v1/{+name}" }) };
  const answerOf = (name: unknown) => ({
    data: { name },
    response: new Response(null),
    status: 200,
    contentType: "",
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.webPath(),
        fc.constantFrom("\ud800", "a/\udfff"),
        fc
          .array(fc.constantFrom("..", ".", "%2e", "a", "\\", "?", "#"))
          .map((parts) => parts.join("/")),
      ),
      (name) => {
        let url: string;
        try {
          url = fillTemplate("/v1/{+name}", answerOf(name), site);
        } catch (error) {
          expect(error).toMatchObject({ code: "decode_error" });
          return;
        }
        const { origin, pathname, search, hash } = new URL(url);
        expect([origin, search, hash]).toEqual([
          "https://pets.example",
          "",
          "",
        ]);
        expect(pathname).toMatch(/^\/api\/v1\/./);
      },
    ),
  );
});

describe("a token", () => {
  test("is read as it was written, and nothing else is one", () => {
    const ticket = fc.record(
      {
        operation: fc.constant("a.b"),
        watch: fc.constantFrom("state", "result", "resource"),
        url: fc.webUrl(),
        result: fc.webUrl(),
      },
      { requiredKeys: ["operation", "watch", "url"] },
    );
    fc.assert(
      fc.property(ticket, (given) => {
        expect(readToken(writeToken(given as Ticket), "a.b")).toEqual(given);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(() => readToken(text, "a.b")).toThrow(ArgumentError);
      }),
    );
  });

  test("goes on in another process", async () => {
    const first = await begin(accepted, running, running, succeeded);
    const token = await first.begun.token();
    await first.begun.check();
    expect(await first.begun.token()).toBe(token);
    const { url } = first.server;
    const kept = String(token);
    const again = () => resumeOperation(connectTo(url, { auth }), call(), kept);
    expect(first.server.received).toHaveLength(2);
    expect(await again().check()).toMatchObject({ done: false });
    const before = performance.now();
    expect(await again().wait()).toEqual({ status: "Succeeded" });
    expect(performance.now() - before).toBeLessThan(500);
    expect(askedOf(first.server)).toEqual([
      "POST /reports",
      ...Array.from({ length: 3 }, () => "GET /operations/7"),
    ]);
  });

  test("knows where the result is", async () => {
    const server = await play(
      [201, {}, { "operation-location": "/operations/7" }],
      succeeded,
      [200, { id: 7 }],
    );
    const client = connectTo(server.url, { auth });
    const put = call({}, "PUT");
    const token = await startOperation(client, put).token();
    const resumed = resumeOperation(client, put, String(token));
    expect(await resumed.wait(fast)).toEqual({ id: 7 });
    expect(askedOf(server).at(-1)).toBe("GET /reports");
  });

  test("E3 holds no credential, though the server repeats it", async () => {
    const server = await play(
      [202, {}, { "operation-location": "/o?key=s3cret&v=1#s3cret" }],
      succeeded,
    );
    const client = connectTo(server.url, { auth });
    const begun = startOperation(client, call({ secrets: ["key"] }));
    const token = await begun.token();
    expect(token).toContain("/o?v=1");
    expect(token).not.toContain("s3cret");
  });

  test.each([
    { name: "no token", token: "x" },
    { name: "no JSON of ours", token: '{"operation":"reports.create"}' },
    {
      name: "of another operation",
      token:
        '{"operation":"a.b","watch":"state","url":"https://pets.example/o"}',
    },
    {
      name: "P1 of another origin",
      token:
        '{"operation":"reports.create","watch":"state","url":"https://evil.example/o"}',
    },
    {
      name: "P1 with a result of another origin",
      token:
        '{"operation":"reports.create","watch":"state","url":"https://pets.example/o","result":"https://evil.example/o"}',
    },
  ])("is refused: $name", ({ token }) => {
    const client = connectTo("https://pets.example");
    expect(() => resumeOperation(client, call(), token)).toThrow(ArgumentError);
  });
});
