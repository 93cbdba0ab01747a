import { describe, expect, test } from "vitest";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { renewOnce } from "../../../../generators/runtime/credentials/renewal.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** What is not read of a 401 shows in `open`. */
function refusing(times: number) {
  const open = new Set<number>();
  let requests = 0;
  const fetch: typeof globalThis.fetch = async () => {
    const index = requests++;
    if (index >= times) return Response.json({ index });
    open.add(index);
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(70_000)),
      cancel: () => void open.delete(index),
    });
    return new Response(body, { status: 401 });
  };
  return { fetch, open, requests: () => requests };
}

const renewing = (
  scheme: string,
  renew: NonNullable<Credential["renew"]>,
): Credential => ({
  scheme,
  authorize: () => undefined,
  renewal: renewOnce,
  renew,
});

const guarded = operation({ auth: [{ a: [], b: [] }] });
const noRetry = { attempts: 1 };
const base = "https://api.example";

describe("A3 T3 a refused proof is renewed once, and no refusal is left unread", () => {
  const asked: string[] = [];
  const auth = ["a", "b"].map((scheme) =>
    renewing(scheme, async () => asked.push(scheme) > 0),
  );

  test("every credential is asked, though one is enough", async () => {
    asked.length = 0;
    const { fetch, open, requests } = refusing(1);
    const client = connectTo(base, { fetch, auth, retry: noRetry });
    expect(await send(client, guarded)).toEqual({ index: 1 });
    expect([...open, ...asked, requests()]).toEqual(["a", "b", 2]);
  });

  test("a second refusal is the answer", async () => {
    const { fetch, open, requests } = refusing(9);
    const client = connectTo(base, { fetch, auth, retry: noRetry });
    const error = await failureOf(send(client, guarded));
    expect(error).toMatchObject({ status: 401 });
    expect([...open, requests()]).toEqual([2]);
  });

  test("nor where it cannot be renewed", async () => {
    const problem = new Error("no store");
    const failing = async () => Promise.reject(problem);
    const { fetch, open, requests } = refusing(9);
    const broken = [renewing("a", failing), renewing("b", failing)];
    const client = connectTo(base, { fetch, auth: broken, retry: noRetry });
    expect(await failureOf(send(client, guarded))).toBe(problem);
    expect([...open, requests()]).toEqual([1]);
  });

  test("R9 a stream is not sent again", async () => {
    asked.length = 0;
    const { fetch, open, requests } = refusing(9);
    const client = connectTo(base, { fetch, auth, retry: noRetry });
    const body = ReadableStream.from([Uint8Array.of(1)]);
    const type = { contentType: "text/plain" };
    const put = { ...guarded, method: "PUT", body: raw(type) };
    const error = await failureOf(send(client, put, { body }));
    expect(error).toMatchObject({ status: 401 });
    expect([...open, ...asked, requests()]).toEqual([1]);
  });
});

test("A3 once a call, though a redirect lies between two refusals", async () => {
  const statuses = [401, 302, 401, 200];
  let requests = 0;
  const fetch = async () => {
    const headers = { location: "/cats" };
    return new Response("{}", { status: statuses[requests++] ?? 500, headers });
  };
  let renewals = 0;
  const auth = renewing("a", async () => renewals++ >= 0);
  const client = connectTo(base, { fetch, auth, retry: noRetry });
  const error = await failureOf(send(client, operation({ auth: [{ a: [] }] })));
  expect(error).toMatchObject({ status: 401 });
  expect([renewals, requests]).toEqual([1, 3]);
});
