import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Payload } from "../../../../generators/runtime/bodies/body.js";
import {
  gzip,
  type GzipOptions,
} from "../../../../generators/runtime/bodies/gzip.js";
import { requestOf } from "../connection.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";

const LONG = "long ".repeat(400);

async function compress(
  body: Payload | undefined,
  options?: GzipOptions,
  headers: Record<string, string> = {},
): Promise<ApiRequest> {
  const request = requestOf({
    operationId: "files.import",
    method: "POST",
    headers: new Headers(headers),
    body,
  });
  let sent = request;
  const next = async (one: ApiRequest) => {
    sent = one;
    return new Response();
  };
  await gzip(options)(next)(request);
  return sent;
}

describe("a compressed body", () => {
  test.each<{ name: string; given: Payload }>([
    { name: "text", given: LONG },
    { name: "bytes", given: new TextEncoder().encode(LONG) },
    { name: "blob", given: new Blob([LONG]) },
    { name: "stream", given: new Blob([LONG]).stream() as ReadableStream },
  ])("of $name is what it was", async ({ given }) => {
    const { body, headers } = await compress(
      given,
      {},
      { "content-length": "7" },
    );
    const bytes = await new Response(body).arrayBuffer();
    expect(gunzipSync(Buffer.from(bytes)).toString()).toBe(LONG);
    expect([...headers]).toEqual([["content-encoding", "gzip"]]);
  });

  test("can be sent again, unless it is a stream", async () => {
    expect((await compress(LONG)).body).toBeInstanceOf(Blob);
    const stream = new Blob([LONG]).stream() as ReadableStream;
    expect((await compress(stream)).body).toBeInstanceOf(ReadableStream);
  });

  test.each<{
    name: string;
    given: Payload | undefined;
    options?: GzipOptions;
    headers?: Record<string, string>;
  }>([
    { name: "none", given: undefined },
    { name: "a short one", given: "short" },
    { name: "a short blob", given: new Blob(["short"]) },
    { name: "a few bytes", given: new Uint8Array(1_023) },
    {
      name: "of another operation",
      given: LONG,
      options: { operations: ["a.b"] },
    },
    {
      name: "encoded already",
      given: LONG,
      headers: { "content-encoding": "br" },
    },
  ])("is left as it is: $name", async ({ given, options, headers }) => {
    expect((await compress(given, options, headers)).body).toBe(given);
  });

  test("may be short, and of a named operation", async () => {
    const options = { minBytes: 0, operations: ["files.import"] };
    expect(
      (await compress("short", options)).headers.get("content-encoding"),
    ).toBe("gzip");
  });
});
