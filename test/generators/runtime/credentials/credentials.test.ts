import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Connection } from "../../../../generators/runtime/connection.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { AuthError } from "../../../../generators/runtime/errors/errors.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { failureOf, requestOf } from "../connection.js";

const connection: Connection = {
  connector: "pets-connector",
  baseUrl: "https://api.example",
  allowInsecure: false,
  headers: {},
  fetch: undefined,
};

async function authorize(credential: Credential): Promise<ApiRequest> {
  const request = requestOf({
    url: new URL("https://api.example/pets?q=a%20b,c"),
    headers: new Headers({ cookie: "a=1" }),
  });
  await credential.authorize(request, connection);
  return request;
}

const inHeader = { in: "header", name: "X-Api-Key" } as const;
const inQuery = { in: "query", name: "api key" } as const;
const inCookie = { in: "cookie", name: "sid" } as const;

describe("a credential is sent in the place of its scheme", () => {
  test.each<{ given: Credential; header: string; want: string | null }>([
    { given: apiKey("k", inHeader, "s3c"), header: "x-api-key", want: "s3c" },
    {
      given: apiKey("k", inHeader, () => "s3c"),
      header: "x-api-key",
      want: "s3c",
    },
    {
      given: apiKey("k", inHeader, async () => "s3c"),
      header: "x-api-key",
      want: "s3c",
    },
    {
      given: apiKey("k", inCookie, "a;b"),
      header: "cookie",
      want: "a=1; sid=a%3Bb",
    },
    {
      given: apiKey("k", { in: "header", name: "Cookie" }, "sid=b; t=c"),
      header: "cookie",
      want: "a=1; sid=b; t=c",
    },
    {
      given: bearer("b", async () => "tok"),
      header: "authorization",
      want: "Bearer tok",
    },
    {
      given: basic("b", { username: "Aladdin", password: "open sesame" }),
      header: "authorization",
      want: "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
    },
    {
      given: basic("b", { username: "test", password: "123£" }),
      header: "authorization",
      want: "Basic dGVzdDoxMjPCow==",
    },
    {
      given: basic("b", { username: () => "key" }),
      header: "authorization",
      want: "Basic a2V5Og==",
    },
    {
      given: basic("b", { username: "key", password: "" }),
      header: "authorization",
      want: "Basic a2V5Og==",
    },
  ])("$given.scheme: $header", async ({ given, header, want }) => {
    const { headers } = await authorize(given);
    expect(headers.get(header)).toBe(want);
  });

  test("in the query it leaves the rest of the query as it is", async () => {
    const { url } = await authorize(apiKey("k", inQuery, "a&b"));
    expect(url.search).toBe("?q=a%20b,c&api%20key=a%26b");
  });
});

describe("T6 E3 a secret that cannot be sent is refused, and not quoted", () => {
  test.each<{ given: Credential }>([
    { given: apiKey("k", inHeader, "hush-hush\n") },
    { given: bearer("b", "hush-hush\r\nX: 1") },
    { given: bearer("b", () => "hush-hush\u0000") },
    { given: basic("b", { username: "hush-hush:1", password: "x" }) },
    { given: bearer("b", "") },
    { given: apiKey("k", inQuery, () => "") },
    { given: bearer("b", (() => undefined) as unknown as () => string) },
  ])("$given.scheme", async ({ given }) => {
    const error = await failureOf(authorize(given));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ operationId: "pets.get", attempts: 0 });
    expect(inspect(error)).not.toContain("hush-hush");
  });

  test("why a secret could not be had is the cause", async () => {
    const cause = new Error("vault is sealed");
    const given = bearer("b", () => Promise.reject(cause));
    expect(await failureOf(authorize(given))).toMatchObject({
      code: "auth_error",
      cause,
    });
  });
});

test("E3 a credential shows nothing of its secret", () => {
  const given = [
    apiKey("k", inHeader, "hush-hush"),
    bearer("b", "hush-hush"),
    basic("c", { username: "hush-hush", password: "hush-hush" }),
  ];
  const options = { depth: 10, showHidden: true, getters: true };
  expect(JSON.stringify(given)).toBe(
    '[{"scheme":"k"},{"scheme":"b"},{"scheme":"c"}]',
  );
  expect(inspect(given, options)).not.toContain("hush-hush");
});
