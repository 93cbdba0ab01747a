import { expect, test } from "vitest";
import { asApiKey } from "../../../../generators/runtime/oauth/as-api-key.js";
import type { OAuthCredential } from "../../../../generators/runtime/oauth/oauth2.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";

const connection = {} as never;

function request(): ApiRequest {
  const url = new URL("https://api.example/a");
  return { url, headers: new Headers(), attempt: 1 } as ApiRequest;
}

/** Sends one token after the other, and keeps which of them was refused. */
function makeInner() {
  const refused: (string | null)[] = [];
  let turn = 1;
  const inner: OAuthCredential<"Key"> = {
    scheme: "Key",
    session: () => undefined as never,
    authorize: ({ headers }) => headers.set("authorization", `Bearer t${turn}`),
    renew: async ({ headers }) => {
      refused.push(headers.get("authorization"));
      turn += 1;
      return true;
    },
  };
  return { inner, refused };
}

test.each([
  { given: { in: "header", name: "X-Key" }, want: ["t1", "", null] },
  { given: { in: "query", name: "key" }, want: [null, "?key=t1", null] },
  { given: { in: "cookie", name: "key" }, want: [null, "", "key=t1"] },
] as const)("a token goes into the $given.in", async ({ given, want }) => {
  const sent = request();
  await asApiKey(makeInner().inner, given).authorize(sent, connection);
  const { headers, url } = sent;
  expect(headers.get("authorization")).toBeNull();
  expect([headers.get("x-key"), url.search, headers.get("cookie")]).toEqual(
    want,
  );
});

test("a refusal is of the token that the request had", async () => {
  const { inner, refused } = makeInner();
  const credential = asApiKey(inner, { in: "header", name: "X-Key" });
  const [first, second] = [request(), request()];
  const response = new Response(null, { status: 401 });
  await credential.authorize(first, connection);
  expect(await credential.renew?.(first, response, connection)).toBe(true);
  await credential.authorize(second, connection);
  await credential.renew?.({ ...first }, response, connection);
  expect(refused).toEqual(["Bearer t1", "Bearer t1"]);
  expect(second.headers.get("x-key")).toBe("t2");
});

test("a request that has no token of its is not renewed", async () => {
  const credential = asApiKey(makeInner().inner, { in: "query", name: "k" });
  const response = new Response(null, { status: 401 });
  expect(await credential.renew?.(request(), response, connection)).toBe(false);
});
