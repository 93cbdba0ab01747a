import { describe, expect, test } from "vitest";
import { ReauthRequired } from "../../../../generators/runtime/errors/errors.js";
import type { OAuthDescription } from "../../../../generators/runtime/oauth/description.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { failureOf } from "../connection.js";
import { connectAs, expire, whoAmI } from "./account.js";

const PASSWORD = "pässword &=+%:/ 🏨";
const login = { username: "ann@example.com", password: PASSWORD };

/** An API whose own token endpoint takes a password; a refresh token is good where `isGood` says so. */
async function startApi(
  isGood: (token: string) => boolean,
  answer: (token: string) => object = (token) => ({
    access_token: `access ${token}`,
    refresh_token: token,
    token_type: "bearer",
    expires_in: "3600",
  }),
): Promise<{ readonly server: Server; readonly grants: object[] }> {
  const grants: object[] = [];
  const server = await serve((response, { target, headers, body }) => {
    if (target === "/resource") {
      return sendJson(response, 200, { token: headers.authorization });
    }
    const isJson = headers["content-type"] === "application/json";
    const text = body.toString();
    const form = isJson
      ? (JSON.parse(text) as Record<string, string>)
      : Object.fromEntries(new URLSearchParams(text));
    grants.push(form);
    const refreshToken = form["refresh_token"] ?? form["renewal"];
    const isRight =
      refreshToken === undefined
        ? form["password"] === PASSWORD
        : isGood(refreshToken);
    if (isRight) sendJson(response, 200, answer(String(grants.length)));
    else sendJson(response, 400, { error: "invalid_grant" });
  });
  return { server, grants };
}

const describePassword = (
  { url }: Server,
  members: Partial<OAuthDescription> = {},
): Partial<OAuthDescription> => ({
  flow: "password",
  tokenUrl: `${url}/token`,
  ...members,
});

describe("a person's own password", () => {
  test("is sent once, and the tokens are refreshed from then on", async () => {
    const { server, grants } = await startApi(() => true);
    const person = { tokens: memoryStore(), key: "ann" };
    const connect = () =>
      connectAs(server.url, describePassword(server), {
        ...login,
        ...person,
        clientId: "app",
        scopes: ["read", "write"],
      });
    expect(await whoAmI(connect())).toEqual({ token: "Bearer access 1" });
    await expire(person.tokens, server.url, "ann");
    expect(await whoAmI(connect())).toEqual({ token: "Bearer access 2" });
    expect(grants).toEqual([
      {
        grant_type: "password",
        ...login,
        scope: "read write",
        client_id: "app",
      },
      { grant_type: "refresh_token", refresh_token: "1", client_id: "app" },
    ]);
  });

  test("is sent again when the refresh token is no longer good", async () => {
    const { server, grants } = await startApi(() => false);
    const person = { tokens: memoryStore(), key: "ann" };
    const connect = () =>
      connectAs(server.url, describePassword(server), { ...login, ...person });
    await whoAmI(connect());
    await expire(person.tokens, server.url, "ann");
    expect(await whoAmI(connect())).toEqual({ token: "Bearer access 3" });
    expect(grants).toMatchObject([
      { grant_type: "password" },
      { grant_type: "refresh_token" },
      { grant_type: "password" },
    ]);
  });

  test("that is wrong needs the person, and is not shown", async () => {
    const { server, grants } = await startApi(() => false);
    const connector = connectAs(server.url, describePassword(server), {
      username: "ann",
      password: () => Promise.resolve("hush-hush"),
    });
    const error = await failureOf(whoAmI(connector));
    expect(error).toBeInstanceOf(ReauthRequired);
    expect(String(error)).not.toContain("hush-hush");
    expect(grants).toHaveLength(1);
  });

  test("goes in JSON where the API wants it so, and the answer has paths of its own", async () => {
    const { server, grants } = await startApi(
      () => true,
      (token) => ({
        result: { jwt: `jwt ${token}`, until: "2999-01-01T00:00:00Z" },
        renewal: token,
      }),
    );
    const description = describePassword(server, {
      request: {
        format: "json",
        names: { username: "email", refresh_token: "renewal" },
      },
      response: {
        accessToken: "result.jwt",
        expiresAt: "result.until",
        refreshToken: "renewal",
      },
    });
    const person = { tokens: memoryStore(), key: "ann" };
    const connect = () =>
      connectAs(server.url, description, { ...login, ...person });
    expect(await whoAmI(connect())).toEqual({ token: "Bearer jwt 1" });
    await expire(person.tokens, server.url, "ann");
    expect(await whoAmI(connect())).toEqual({ token: "Bearer jwt 2" });
    expect(grants).toEqual([
      { grant_type: "password", email: login.username, password: PASSWORD },
      { grant_type: "refresh_token", renewal: "1" },
    ]);
  });
});
