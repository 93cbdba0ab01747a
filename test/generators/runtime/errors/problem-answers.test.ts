import type { OutgoingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  RateLimitError,
} from "../../../../generators/runtime/errors/errors.js";
import { isApiError } from "../../../../generators/runtime/errors/is-api-error.js";
import { problemOf } from "../../../../generators/runtime/errors/problem.js";
import type { Operation } from "../../../../generators/runtime/operation.js";
import { send } from "../../../../generators/runtime/send.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const PROBLEM = "application/problem+json";

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

/** The error of a call that a server answers so, and how often it was asked. */
async function fail({ status = 400, type = PROBLEM, body, headers }: Answer) {
  const server = await serve((response) => {
    response.writeHead(status, {
      ...(type && { "content-type": type }),
      ...headers,
    });
    response.end(body);
  });
  const client = connectTo(server.url, { retry: { attempts: 1 } });
  const error = await failureOf(send(client, operation()));
  if (!(error instanceof ApiError)) throw error;
  return { error, problem: problemOf(error), asked: server.received.length };
}

const whole = {
  type: "https://api.example/problems/no-credit",
  title: "Not enough credit",
  status: 403,
  detail: "The balance is 30, but that costs 50.",
  instance: "/account/12345/msgs/abc",
};

describe("E2 what a server answers, as who catches it sees it", () => {
  test("everything that RFC 9457 has, and what the API adds", async () => {
    const others = { balance: 30, accounts: ["/account/1", { id: 2 }] };
    const body = JSON.stringify({ ...whole, ...others });
    const { error, problem, asked } = await fail({ status: 403, body });
    expect(problem).toEqual({ ...whole, extensions: others });
    expect(error).toMatchObject({ status: 403, body: { ...whole, ...others } });
    expect(asked).toBe(1);
  });

  test.each<{ name: string; given: Answer; want: unknown }>([
    {
      name: "an empty object",
      given: { body: "{}" },
      want: { type: "about:blank", extensions: {} },
    },
    {
      name: "members of the wrong type",
      given: {
        body: '{"type":7,"title":["T"],"status":"403","detail":null,"instance":{}}',
      },
      want: { type: "about:blank", extensions: {} },
    },
    {
      name: "one wrong member among right ones",
      given: { body: '{"title":"T","status":"403","detail":"D"}' },
      want: { type: "about:blank", title: "T", detail: "D", extensions: {} },
    },
    {
      name: "a relative type, which is not resolved",
      given: { body: '{"type":"/problems/1"}' },
      want: { type: "/problems/1", extensions: {} },
    },
    {
      name: "a status of its own",
      given: { status: 500, body: '{"status":404}' },
      want: { type: "about:blank", status: 404, extensions: {} },
    },
    {
      name: "a byte order mark",
      given: { body: '\ufeff{"title":"T"}' },
      want: { type: "about:blank", title: "T", extensions: {} },
    },
    {
      name: "parameters of the media type",
      given: {
        type: "Application/Problem+JSON; charset=utf-8",
        body: '{"title":"é"}',
      },
      want: { type: "about:blank", title: "é", extensions: {} },
    },
    {
      name: "gzip",
      given: {
        body: gzipSync('{"title":"T"}'),
        headers: { "content-encoding": "gzip" },
      },
      want: { type: "about:blank", title: "T", extensions: {} },
    },
    {
      name: "a member called __proto__",
      given: { body: '{"__proto__":{"title":"T"}}' },
      want: {
        type: "about:blank",
        extensions: JSON.parse('{"__proto__":{"title":"T"}}'),
      },
    },
  ])("are problem details: $name", async ({ given, want }) => {
    expect((await fail(given)).problem).toEqual(want);
  });

  test.each<{ name: string; given: Answer; body: unknown }>([
    {
      name: "a page of a proxy",
      given: { status: 502, type: "text/html", body: "<h1>502</h1>" },
      body: "<h1>502</h1>",
    },
    {
      name: "JSON that does not say so",
      given: { type: "application/json", body: '{"title":"T"}' },
      body: { title: "T" },
    },
    {
      name: "JSON of an API's own type",
      given: { type: "application/vnd.problem+json", body: '{"title":"T"}' },
      body: { title: "T" },
    },
    {
      name: "the XML form",
      given: { type: "application/problem+xml", body: "<problem/>" },
      body: "<problem/>",
    },
    { name: "broken JSON", given: { body: '{"title":' }, body: '{"title":' },
    { name: "a page that claims it", given: { body: "<h1>" }, body: "<h1>" },
    {
      name: "a list",
      given: { body: '[{"title":"T"}]' },
      body: [{ title: "T" }],
    },
    { name: "a text", given: { body: '"T"' }, body: "T" },
    { name: "null", given: { body: "null" }, body: null },
    { name: "nothing", given: { body: "" }, body: undefined },
    {
      name: "no type at all",
      given: { type: "", body: '{"title":"T"}' },
      body: { title: "T" },
    },
  ])("are none: $name", async ({ given, body }) => {
    const { error, problem } = await fail(given);
    expect(problem).toBeUndefined();
    expect(error.body).toEqual(body);
    expect(error.status).toBe(given.status ?? 400);
  });

  test("E5 are none where there is more of it than is read", async () => {
    const detail = "d".repeat(70_000);
    const { error, problem } = await fail({ body: JSON.stringify({ detail }) });
    expect(problem).toBeUndefined();
    expect(error.body).toHaveLength(64 * 1024);
  });

  test("come with a refusal for now, too", async () => {
    const { error, problem } = await fail({
      status: 429,
      body: '{"title":"Slow down","quota":0}',
      headers: { "retry-after": "120" },
    });
    expect(error).toBeInstanceOf(RateLimitError);
    expect(problem).toMatchObject({
      title: "Slow down",
      extensions: { quota: 0 },
    });
  });

  test("are no part of what an error shows, save the server's message", async () => {
    const body = JSON.stringify({ ...whole, token: "hush-hush" });
    const { error } = await fail({ body });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("hush-hush");
    expect(JSON.stringify(error)).not.toContain(whole.instance);
  });
});

interface NoCredit {
  readonly title: string;
  readonly balance: number;
}

test("E2 the documented body and the problem details are of one error", async () => {
  const server = await serve((response) => {
    response.writeHead(403, { "content-type": PROBLEM });
    response.end('{"title":"T","balance":30}');
  });
  const call: Operation<undefined, unknown, { 403: NoCredit }> = {
    id: "pets.get",
    method: "GET",
    path: "/pets",
  };
  const error = await failureOf(send(connectTo(server.url), call));
  if (!isApiError(error, call, 403)) throw error;
  const { balance }: NoCredit = error.body;
  expect(balance).toBe(30);
  expect(problemOf(error)?.extensions["balance"]).toBe(balance);
});
