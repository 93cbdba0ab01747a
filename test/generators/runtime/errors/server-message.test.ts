import { describe, expect, test } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { findServerMessage } from "../../../../generators/runtime/errors/server-message.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

describe("what the server says is wrong", () => {
  test.each<{ given: unknown; want: string | undefined }>([
    { given: { message: "no pet" }, want: "no pet" },
    { given: { error: { type: "x", message: "no card" } }, want: "no card" },
    {
      given: { error: "invalid_grant", error_description: "old" },
      want: "old",
    },
    { given: { error: "invalid_grant" }, want: "invalid_grant" },
    { given: { title: "No", detail: "Not you" }, want: "Not you" },
    {
      given: { errors: [{ message: "first" }, { message: "b" }] },
      want: "first",
    },
    { given: [{ message: "listed" }], want: "listed" },
    { given: { errors: ["plain"] }, want: "plain" },
    { given: "not today", want: "not today" },
    { given: " \n", want: undefined },
    { given: "<html>gateway</html>", want: undefined },
    { given: { message: "", title: "T" }, want: "T" },
    { given: { code: 7 }, want: undefined },
    { given: [], want: undefined },
    { given: undefined, want: undefined },
  ])("$given: $want", ({ given, want }) => {
    expect(findServerMessage(given)).toBe(want);
  });
});

describe("E3 a server that quotes the proof does not bring it into the message", () => {
  const auth = [{ a: [], b: [], c: [] }];
  test.each([
    { given: "the token canary-1 is old", want: "the token *** is old" },
    { given: "Bearer canary-1", want: "***" },
    { given: "?a=b/c&sid=d%2Fe%26f", want: "?a=b/c&sid=***" },
    { given: "not\r\n \u0000today ", want: "not today" },
    { given: "x".repeat(500), want: "x".repeat(200) },
    // a proof that begins before the end of what is quoted
    {
      given: `${"x".repeat(195)} canary-1`,
      want: `${"x".repeat(195)} ***`,
    },
    { given: "?key=canary-2%3D&x", want: "?key=***&x" },
    { given: "the key canary-2= is old", want: "the key *** is old" },
    { given: "application/json is wrong", want: "application/json is wrong" },
  ])("$given", async ({ given, want }) => {
    const { fetch } = fakeFetch(
      Response.json({ message: given }, { status: 403 }),
    );
    const proofs = [
      bearer("a", "canary-1"),
      apiKey("b", { in: "query", name: "key" }, "canary-2="),
      apiKey("c", { in: "query", name: "sid" }, "d/e&f"),
    ];
    const client = connectTo("https://api.example", { fetch, auth: proofs });
    const error = await failureOf(send(client, operation({ auth })));
    expect(String(error)).toBe(
      `ApiError: [pets.get] HTTP 403: ${want} (1 attempt)`,
    );
  });
});
