import { describe, expect, test } from "vitest";
import { startOperation } from "../../../../generators/runtime/long-running/start.js";
import { expectClean, show } from "../canary.js";
import { connectTo, failureOf } from "../connection.js";
import { PROOFS, watchUrls } from "../given-urls.js";
import { auth, call, fast, play } from "./reports.js";

describe.each(Object.entries(PROOFS))(
  "E3 an operation whose place repeats %s",
  (_, { auth: proof, operation: members, options }) => {
    test("goes on, and shows it to nobody", async () => {
      const server = await play(
        (response, { target }) => {
          const url = new URL(target, "http://a.example");
          url.searchParams.set("id", "7");
          const place = url.pathname + url.search;
          response.writeHead(202, { "operation-location": place }).end("{}");
        },
        [200, { status: "Succeeded", rows: 3 }],
      );
      const seen: string[] = [];
      const client = connectTo(server.url, {
        ...options,
        ...(proof && { auth: proof }),
        interceptors: [watchUrls(seen)],
      });
      const asked = proof ? [{ s: [] }] : [];
      const called = { ...call(), auth: asked, ...members };
      const begun = startOperation(client, called);
      const token = await begun.token();
      expect(token).toMatch(/\?id=7"/);
      expect(await begun.wait(fast)).toMatchObject({ rows: 3 });
      expectClean(show([token, seen]));
      const [first, second] = server.received.map(({ target }) => target);
      expect(second?.replace(/[?&]id=7/, "").replace("?", "&")).toBe(
        first?.replace("?", "&"),
      );
    });
  },
);

test("E3 an operation that failed quotes no secret, though it is a word", async () => {
  const headers = { "x-request-id": "id of s3cret" };
  const server = await play(
    [202, {}, { "operation-location": "/operations/7" }],
    [200, { status: "Failed", error: { code: "s3cret" } }, headers],
  );
  const client = connectTo(server.url, { auth });
  const error = await failureOf(startOperation(client, call()).wait(fast));
  expect(String(error)).toContain("the operation failed, Failed");
  expect(error).toMatchObject({ requestId: "id of ***" });
  expect(show(error)).not.toContain("s3cret");
});

test("E3 nor one that goes on elsewhere", async () => {
  const headers = {
    "x-request-id": "id of s3cret",
    "operation-location": "https://b.example/",
  };
  const server = await play([202, {}, headers]);
  const client = connectTo(server.url, { auth });
  const error = await failureOf(startOperation(client, call()).wait(fast));
  expect(error).toMatchObject({
    code: "decode_error",
    requestId: "id of ***",
  });
});
