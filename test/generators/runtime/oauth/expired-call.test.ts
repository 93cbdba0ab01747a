import { describe, expect, test } from "vitest";
import { expiredWhen } from "../../../../generators/runtime/oauth/expired.js";
import { send } from "../../../../generators/runtime/send.js";
import { failureOf } from "../connection.js";
import { connectPerson, get, start } from "./person.js";

/** An API that says in the body of any status that a token has expired. */
const expired = expiredWhen(
  { status: 200, path: "error.code", values: ["TOKEN_EXPIRED"] },
  { status: 403, path: "error.code", values: ["TOKEN_EXPIRED"] },
);

/** Calls an API that gives these answers, and counts what that takes. */
async function call(...answers: readonly [status: number, code: string][]) {
  const server = await start();
  const tokens: (string | null)[] = [];
  const client = connectPerson(server, {}, { expired }, async (input, init) => {
    if (String(input) === server.tokenUrl) return fetch(input, init);
    tokens.push(new Headers(init?.headers).get("authorization"));
    const [status, code] = answers[tokens.length - 1] ?? [200, "NONE"];
    return Response.json({ error: { code } }, { status });
  });
  const sent = send(client, get);
  const result: unknown = await sent.catch(() => failureOf(sent));
  return { result, refreshes: server.tokenRequests.length, tokens };
}

describe("A3 A13 an API with its own idea of an expired token", () => {
  test.each([200, 403])(
    "%i: the call goes on with a new one",
    async (status) => {
      const { result, refreshes, tokens } = await call([
        status,
        "TOKEN_EXPIRED",
      ]);
      expect(result).toEqual({ error: { code: "NONE" } });
      expect(refreshes).toBe(1);
      expect(new Set(tokens).size).toBe(2);
    },
  );

  test("200: what says something else is the result, whole", async () => {
    const { result, refreshes, tokens } = await call([200, "OTHER"]);
    expect(result).toEqual({ error: { code: "OTHER" } });
    expect([refreshes, tokens.length]).toEqual([0, 1]);
  });

  test("403: another reason is the caller's", async () => {
    const { result, refreshes, tokens } = await call([403, "FORBIDDEN"]);
    expect(result).toMatchObject({ status: 403 });
    expect([refreshes, tokens.length]).toEqual([0, 1]);
  });

  test("200: said again of the new token, it is what the API says", async () => {
    const { result, refreshes, tokens } = await call(
      [200, "TOKEN_EXPIRED"],
      [200, "TOKEN_EXPIRED"],
    );
    expect(result).toEqual({ error: { code: "TOKEN_EXPIRED" } });
    expect([refreshes, tokens.length]).toEqual([1, 2]);
  });
});
