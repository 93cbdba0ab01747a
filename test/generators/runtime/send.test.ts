import { describe, expect, test } from "vitest";
import { ownServer } from "../../../generators/runtime/own-server.js";
import { cookie } from "../../../generators/runtime/parameters/cookie.js";
import { styled } from "../../../generators/runtime/parameters/styled.js";
import { binary } from "../../../generators/runtime/responses/binary.js";
import { json } from "../../../generators/runtime/bodies/json.js";
import { connect } from "../../../generators/runtime/connect.js";
import { ArgumentError } from "../../../generators/runtime/errors/errors.js";
import { send } from "../../../generators/runtime/send.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "./connection.js";
import { receive } from "./receive.js";

describe("a call becomes one request", () => {
  test("with its parameters in their places", async () => {
    const { method, target, headers } = await receive(
      {
        method: "DELETE",
        path: "/pets/{petId}",
        params: {
          limit: "query",
          tags: { in: "query", explode: false, write: styled },
          xTrace: { in: "header", name: "X-Trace" },
          session: { in: "cookie", write: cookie },
        },
      },
      { petId: "a/b", limit: 2, tags: ["x", "y z"], xTrace: "t", session: "s" },
    );
    expect(method).toBe("DELETE");
    expect(target).toBe("/v1/pets/a%2Fb?limit=2&tags=x,y%20z");
    expect(headers).toMatchObject({ "x-trace": "t", cookie: "session=s" });
  });

  test("and adds to a query that the path has of its own", async () => {
    const path = "/pets?action=find&of={kind}";
    const { target } = await receive(
      { path, params: { limit: "query" } },
      { kind: "a&b", limit: 2 },
    );
    expect(target).toBe("/v1/pets?action=find&of=a%26b&limit=2");
  });

  test("T7 and with a User-Agent", async () => {
    const { headers } = await receive({});
    expect(headers["user-agent"]).toBe("pets-connector/1.2.3");
  });

  test.each<{ given: Partial<AnyCall>; want: string }>([
    { given: {}, want: "application/json" },
    { given: { result: "none" }, want: "*/*" },
    {
      given: { result: binary, accept: "application/pdf" },
      want: "application/pdf",
    },
    {
      given: { accept: "application/vnd.api+json" },
      want: "application/vnd.api+json",
    },
  ])("and with Accept: $want", async ({ given, want }) => {
    expect((await receive(given)).headers.accept).toBe(want);
  });

  test("and without a body and its type where there is none", async () => {
    const { headers, body } = await receive({
      method: "POST",
      body: json({ flat: true }),
    });
    expect(body).toBe("");
    expect(headers["content-type"]).toBeUndefined();
  });
});

test("headers: the call's win over the params', and those over the client's", async () => {
  const { headers } = await receive(
    { params: { xClient: { in: "header", name: "X-Client" } } },
    { xClient: "2" },
    { headers: { "x-client": "3", traceparent: "00-1-2-01" } },
  );
  expect(headers["x-client"]).toBe("3");
  expect(headers["traceparent"]).toBe("00-1-2-01");
});

test("a content type of the caller's own is kept", async () => {
  const { headers } = await receive(
    { method: "POST", body: json({ flat: true }) },
    { a: 1 },
    { headers: { "Content-Type": "application/json; v=2" } },
  );
  expect(headers["content-type"]).toBe("application/json; v=2");
});

const CIRCULAR: { self?: unknown } = {};
CIRCULAR.self = CIRCULAR;

describe("a call that cannot be written down sends nothing", () => {
  test.each<{
    given: Partial<AnyCall>;
    params: Readonly<Record<string, unknown>>;
    want: string;
  }>([
    {
      given: {},
      params: { colour: 1 },
      want: "[pets.get] there is no param colour",
    },
    {
      given: { path: "/{id}" },
      params: { id: ".." },
      want: "[pets.get] path parameters make a dot segment of {id}",
    },
    {
      given: { params: { h: "header" } },
      params: { h: "a\r\nX: 1" },
      want: "[pets.get] header h has a character it cannot carry",
    },
    {
      given: { method: "GET", body: json({ flat: true }) },
      params: { a: 1 },
      want: "[pets.get] fetch sends no body with GET",
    },
    {
      given: { method: "POST", body: json() },
      params: { body: CIRCULAR },
      want: "[pets.get] a value cannot be written as JSON",
    },
  ])("$want", async ({ given, params, want }) => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const client = connectTo("https://api.example", { fetch });
    const error = await failureOf(send(client, operation(given), params));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toMatchObject({ code: "invalid_argument", message: want });
    expect(requests).toHaveLength(0);
  });
});

test("the global fetch is looked up for each request", async () => {
  const { fetch, requests } = fakeFetch(Response.json({ ok: true }));
  const client = connectTo("https://api.example");
  const original = globalThis.fetch;
  globalThis.fetch = fetch;
  try {
    expect(await send(client, operation())).toEqual({ ok: true });
  } finally {
    globalThis.fetch = original;
  }
  expect(requests).toHaveLength(1);
});

test("an operation on a server of its own goes there", async () => {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const info = {
    name: "a",
    product: "a/1",
    environments: { production: { url: "https://api.example/v1" } },
  };
  const client = connect(
    { ...info, defaultEnvironment: "production" },
    { fetch },
  );
  const server = ownServer({ production: "https://uploads.example/x" });
  await send(client, operation({ server }));
  await send(client, operation());
  expect(requests.map(({ url }) => url)).toEqual([
    "https://uploads.example/x/pets",
    "https://api.example/v1/pets",
  ]);
});
