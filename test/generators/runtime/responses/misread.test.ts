import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const zipped = gzipSync(
  JSON.stringify({ "hush-hush": "hush-hush ".repeat(300) }),
);

/** What comes of a body that a server sends with a 200. */
async function read(body: string | Buffer, headers: Record<string, string>) {
  const server = await serve((response) => {
    const id = { "x-request-id": "req_42" };
    response.writeHead(200, {
      "content-type": "application/json",
      ...id,
      ...headers,
    });
    response.end(body);
  });
  return send(connectTo(server.url), operation());
}

describe("E6 a body that is not what it should be is a DecodeError that names the request and quotes nothing", () => {
  test.each<{
    given: string;
    body: string | Buffer;
    headers?: Record<string, string>;
  }>([
    {
      given: "a truncated gzip",
      body: zipped.subarray(0, -12),
      headers: { "content-encoding": "gzip" },
    },
    {
      given: "a page",
      body: "<html>hush-hush</html>",
      headers: { "content-type": "text/html" },
    },
    { given: "half of it", body: '{"hush-hush": tru' },
    { given: "two of them", body: '{"hush-hush":1}{"hush-hush":2}' },
    { given: "text", body: "hush-hush" },
    { given: "a BOM in the middle", body: '{"hush-hush":\uFEFF' },
    { given: "nothing but a BOM and a space", body: "\uFEFF " },
    {
      given: "bytes",
      body: Buffer.from([0xff, 0xfe, 0x00, 0x63]),
    },
  ])("$given", async ({ body, headers = {} }) => {
    const error = await failureOf(read(body, headers));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      code: "decode_error",
      status: 200,
      requestId: "req_42",
      attempts: 1,
    });
    expect((error as Error).message).toContain("req_42");
    const shown = inspect(error, { showHidden: true, depth: 20 });
    expect(shown + JSON.stringify(error)).not.toContain("hush-hush");
  });

  test.each([
    { given: "", want: undefined },
    { given: "\uFEFF", want: undefined },
    { given: '\uFEFF{"ok":true}', want: { ok: true } },
    { given: ' \r\n{"ok":true}\n', want: { ok: true } },
    { given: "null", want: null },
  ])("but not: $given", async ({ given, want }) => {
    expect(await read(given, {})).toEqual(want);
  });
});
