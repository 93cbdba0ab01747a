import { describe, expect, test } from "vitest";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { send } from "../../../../generators/runtime/send.js";
import { validator } from "../../../../generators/runtime/validation/validate.js";
import { connectTo, failureOf, operation } from "../connection.js";

describe("E3 no error shows a secret that is quoted as the id of a request", () => {
  const secret = `key-${"1".repeat(200)}`;
  test.each([
    { given: "ApiError", status: 400, body: "{}" },
    { given: "DecodeError", status: 200, body: "{" },
    { given: "ApiError", status: 302, body: "" },
  ])("$given, $status", async ({ given, status, body }) => {
    const headers = {
      "x-request-id": `id of ${secret}`,
      location: "https://b.example/",
    };
    const fetch = async () => new Response(body, { status, headers });
    const auth = bearer("s", secret);
    const client = connectTo("https://api.example", { auth, fetch });
    const error = await failureOf(
      send(client, operation({ auth: [{ s: [] }] })),
    );
    expect(error).toMatchObject({ name: given, requestId: "id of ***" });
    expect(String(error)).not.toContain("key-");
    expect(error).not.toHaveProperty("secrets");
  });
});

describe("E3 nor where a body is not what it should be", () => {
  const refuse = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate: (value: unknown) => ({
        issues: [{ message: "no", path: Object.keys(value as object) }],
      }),
    },
  } as const;
  test.each([
    { given: "type", body: "?", type: "text/Se.cRet", want: "text/***" },
    {
      given: "property",
      body: '{"se.cret":1}',
      type: "application/json",
      want: 'not as documented: ["***"]',
    },
  ])("$given", async ({ body, type, want }) => {
    const headers = { "content-type": type };
    const fetch = async () => new Response(body, { headers });
    const auth = bearer("s", "se.cret");
    const validate = validator({ "pets.get": { responses: { 200: refuse } } });
    const client = connectTo("https://api.example", { auth, fetch, validate });
    const error = await failureOf(
      send(client, operation({ auth: [{ s: [] }] })),
    );
    expect(error).toMatchObject({ code: "decode_error" });
    expect(String(error)).toContain(want);
  });
});

/** Milliseconds that it takes to read an error whose message is long. */
async function timeOf(message: string): Promise<number> {
  const fetch = async () => Response.json({ message }, { status: 400 });
  const auth = bearer("s", "&&%%".repeat(30));
  const client = connectTo("https://api.example", { auth, fetch });
  const call = operation({ auth: [{ s: [] }] });
  const startedAt = performance.now();
  await failureOf(send(client, call));
  return performance.now() - startedAt;
}

test.each(["\\", "%25", "&a", "%", "*"])(
  "E3 a hostile text full of %j is searched in time that grows as it does",
  async (part) => {
    const lengths = [3_000, 30_000, 3_000, 30_000];
    const times: number[] = [];
    for (const length of lengths)
      times.push(await timeOf(part.repeat(length / part.length)));
    const [, , short = 0, long = 0] = times;
    expect(long).toBeLessThan(40 * Math.max(short, 5));
  },
);
