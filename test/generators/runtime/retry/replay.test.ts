import { describe, expect, test } from "vitest";
import { form } from "../../../../generators/runtime/bodies/form.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** A server that is away for two requests. */
const startAway = () =>
  serve((response, _, index) =>
    sendJson(response, index < 2 ? 503 : 200, {}, { "retry-after-ms": "0" }),
  );

const put = (body: ReturnType<typeof multipart>) =>
  operation({ method: "PUT", body });

describe("R9 a body that is kept is sent again, whole", () => {
  const file = new File(["of a file"], "a.txt", { type: "text/plain" });

  test.each([
    {
      given: "multipart",
      body: multipart({}),
      value: { a: "x", file },
      want: /name="a"\r\n\r\nx\r\n.*of a file/s,
    },
    {
      given: "a form",
      body: form({}),
      value: { a: "x", b: [1, 2] },
      want: /^a=x&b=1&b=2$/,
    },
  ])("$given", async ({ body, value, want }) => {
    const server = await startAway();
    await send(connectTo(server.url), put(body), { body: value });
    expect(server.received).toHaveLength(3);
    const lengths = server.received.map((one) => one.body.length);
    expect(new Set(lengths).size).toBe(1);
    for (const one of server.received) expect(String(one.body)).toMatch(want);
  });
});

describe("R9 a body that is gone is not", () => {
  const bytes = () => ReadableStream.from([new TextEncoder().encode("once")]);

  test("multipart with a part that is read while it is sent", async () => {
    const server = await startAway();
    const value = { file: streamFile(bytes(), { size: 4 }) };
    const call = send(connectTo(server.url), put(multipart({})), {
      body: value,
    });
    expect(await failureOf(call)).toMatchObject({
      status: 503,
      attempts: 1,
      notRetried: "stream_not_replayable",
    });
    expect(server.received).toHaveLength(1);
    expect(String(server.received[0]?.body)).toContain("once");
  });
});
