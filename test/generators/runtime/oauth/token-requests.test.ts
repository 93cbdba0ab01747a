import { describe, expect, test } from "vitest";
import { AuthError } from "../../../../generators/runtime/errors/errors.js";
import type { ClientAuthenticationMethod } from "../../../../generators/runtime/oauth/options.js";
import { send } from "../../../../generators/runtime/send.js";
import { failureOf } from "../connection.js";
import { get, start, connectPerson } from "./person.js";

describe("A11 a token request", () => {
  test("is a POST of a form, without a secret in its URL", async () => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const clientSecret = "s3cret:with/odd chars+ü";
    await send(connectPerson(server, { initial, clientSecret }), get);
    const [request] = server.tokenRequests;
    expect(request?.target).toBe("/token");
    expect(request?.headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded",
      authorization: `Basic ${btoa("app:s3cret%3Awith%2Fodd+chars%2B%C3%BC")}`,
    });
    expect(Object.fromEntries(request?.body ?? [])).toEqual({
      grant_type: "refresh_token",
      refresh_token: initial.refreshToken,
    });
  });

  test("has further parameters of the description and the caller, and none in place of its own", async () => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const request = { parameters: { audience: "a", resource: "r" } };
    const parameters = { resource: "mine", grant_type: "mine" };
    const options = { initial, parameters };
    await send(connectPerson(server, options, { request }), get);
    expect(Object.fromEntries(server.tokenRequests[0]?.body ?? [])).toEqual({
      grant_type: "refresh_token",
      refresh_token: initial.refreshToken,
      client_id: "app",
      audience: "a",
      resource: "mine",
    });
  });

  test.each<{
    name: string;
    caller?: ClientAuthenticationMethod;
    api?: ClientAuthenticationMethod;
    /** What the server publishes of itself. */
    server?: readonly string[];
    want: ClientAuthenticationMethod;
  }>([
    { name: "by default", want: "basic" },
    { name: "as the API says", api: "post", want: "post" },
    {
      name: "as the caller says before that",
      caller: "basic",
      api: "post",
      want: "basic",
    },
    {
      name: "as the server can",
      server: ["client_secret_post"],
      want: "post",
    },
    {
      name: "as the standard prefers of what the server can",
      server: ["client_secret_post", "client_secret_basic"],
      want: "basic",
    },
    {
      name: "as the API says before what the server can",
      api: "basic",
      server: ["client_secret_post"],
      want: "basic",
    },
  ])("proves the client $name", async ({ caller, api, server: can, want }) => {
    const server = await start();
    const { url: issuer, tokenUrl } = server;
    const discover = async () => ({
      issuer,
      tokenUrl,
      clientAuthentication: can ?? [],
    });
    const client = connectPerson(
      server,
      {
        initial: { ...server.login(), expiresAt: 1 },
        clientSecret: "s",
        clientAuthentication: caller,
      },
      {
        request: api ? { clientAuthentication: api } : {},
        ...(can && { tokenUrl: undefined, discover }),
      },
    );
    await send(client, get);
    const [{ body, headers } = { body: [], headers: {} }] =
      server.tokenRequests;
    const isInBody = new Map(body).get("client_secret") === "s";
    const isInHeader = headers.authorization === `Basic ${btoa("app:s")}`;
    expect([isInBody, isInHeader]).toEqual([want === "post", want === "basic"]);
  });

  test("does not follow a redirect", async () => {
    const other = await start();
    const server = await start({
      answer: () => ({
        status: 307,
        body: "",
        headers: { location: other.tokenUrl },
      }),
    });
    const initial = { ...server.login(), expiresAt: 1 };
    const error = await failureOf(
      send(connectPerson(server, { initial }), get),
    );
    expect(error).toBeInstanceOf(AuthError);
    expect(other.tokenRequests).toHaveLength(0);
  });

  test.each([
    { given: "x".repeat(1024 * 1024 + 10), want: "longer than 1 MiB" },
    { given: "<html>", want: "no token in the answer" },
    { given: { access_token: "a", token_type: "mac" }, want: "Bearer" },
    { given: { error: "invalid_scope" }, want: "invalid_scope" },
  ])("ends with $want", async ({ given, want }) => {
    const server = await start({
      answer: () => ({ status: 200, body: given }),
    });
    const initial = { ...server.login(), expiresAt: 1 };
    const error = await failureOf(
      send(connectPerson(server, { initial }), get),
    );
    expect(error).toBeInstanceOf(AuthError);
    expect(String(error)).toContain(want);
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("T4 goes to https only", async () => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const sent: string[] = [];
    const client = connectPerson(
      server,
      { initial },
      { tokenUrl: "http://login.example/token" },
      async (input) => {
        sent.push(String(input));
        return Response.json({});
      },
    );
    const error = await failureOf(send(client, get));
    expect(error).toBeInstanceOf(AuthError);
    expect(sent).toEqual([]);
  });
});
