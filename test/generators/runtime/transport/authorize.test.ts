import { describe, expect, test } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { AuthError } from "../../../../generators/runtime/errors/errors.js";
import type { SecurityRequirement } from "../../../../generators/runtime/operation.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const key = apiKey("key", { in: "header", name: "X-Key" }, "k");
const token = bearer("token", "t");

/** What is sent of the two credentials. */
async function sent(
  auth: readonly SecurityRequirement[] | undefined,
  given: readonly (typeof key | typeof token)[],
): Promise<object> {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const client = connectTo("https://api.example", { fetch, auth: given });
  await send(client, operation(auth ? { auth } : {}));
  const headers = requests[0]?.headers;
  return {
    key: headers?.get("x-key") ?? undefined,
    token: headers?.get("authorization") ?? undefined,
  };
}

describe("the first alternative that the credentials satisfy is used", () => {
  const both = [key, token];
  const none = { key: undefined, token: undefined };
  test.each<{
    given: readonly SecurityRequirement[] | undefined;
    want: object;
  }>([
    { given: undefined, want: none },
    { given: [], want: none },
    { given: [{ key: [] }], want: { ...none, key: "k" } },
    {
      given: [{ token: ["a"] }, { key: [] }],
      want: { ...none, token: "Bearer t" },
    },
    { given: [{ other: [] }, { key: [] }], want: { ...none, key: "k" } },
    {
      given: [{ other: [], key: [] }, { token: [] }],
      want: { ...none, token: "Bearer t" },
    },
    { given: [{ key: [], token: [] }], want: { key: "k", token: "Bearer t" } },
    { given: [{}, { key: [] }], want: { ...none, key: "k" } },
    { given: [{ key: [] }, {}], want: { ...none, key: "k" } },
    { given: [{ other: [] }, {}], want: none },
  ])("$given", async ({ given, want }) => {
    expect(await sent(given, both)).toEqual(want);
  });

  test("nothing is sent where nothing was given and nothing is needed", async () => {
    expect(await sent([{ key: [] }, {}], [])).toEqual(none);
  });
});

describe("a credential that is missing is named before anything is sent", () => {
  test.each<{ given: readonly SecurityRequirement[]; want: string }>([
    { given: [{ other: [] }], want: "[pets.get] needs a credential: other" },
    {
      given: [{ other: [] }, { key: [], more: [] }],
      want: "[pets.get] needs a credential: other, or key with more",
    },
    {
      given: [{ toString: [] }],
      want: "[pets.get] needs a credential: toString",
    },
  ])("$want", async ({ given, want }) => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const client = connectTo("https://api.example", { fetch, auth: key });
    const error = await failureOf(send(client, operation({ auth: given })));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ message: want, attempts: 0 });
    expect(requests).toHaveLength(0);
  });

  test("two credentials for one scheme are a mistake", () => {
    expect(() => connectTo("https://a.example", { auth: [key, key] })).toThrow(
      "two credentials for key",
    );
  });
});

describe("T4 a credential is sent over https, or to this machine", () => {
  const guarded = operation({ auth: [{ key: [] }] });
  test.each([
    { given: "https://api.example", want: true },
    { given: "http://localhost:3000", want: true },
    { given: "http://a.localhost", want: true },
    { given: "http://127.0.0.1:3000", want: true },
    { given: "http://127.255.0.9", want: true },
    { given: "http://[::1]:3000", want: true },
    { given: "http://api.example", want: false },
    { given: "http://127.0.0.1.example", want: false },
    { given: "http://localhost.example", want: false },
    { given: "http://notlocalhost", want: false },
    { given: "http://10.0.0.1", want: false },
  ])("$given: $want", async ({ given, want }) => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const client = connectTo(given, { fetch, auth: key });
    await send(client, operation());
    const call = send(client, guarded);
    if (want) await call;
    else expect(await failureOf(call)).toBeInstanceOf(AuthError);
    expect(requests).toHaveLength(want ? 2 : 1);
  });
});
