import { describe, expect, test } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { form } from "../../../../generators/runtime/bodies/form.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import { failureOf, type AnyCall } from "../connection.js";
import { receive } from "../receive.js";

describe("a body is written as its operation says", () => {
  test.each<{
    given: AnyCall["body"] & object;
    params: Readonly<Record<string, unknown>>;
    want: string;
    type: string;
  }>([
    {
      given: json({ flat: true }),
      params: { a: 1, b: undefined },
      want: '{"a":1}',
      type: "application/json",
    },
    {
      given: json({ flat: true, required: true }),
      params: {},
      want: "{}",
      type: "application/json",
    },
    {
      given: json({ contentType: "application/merge-patch+json" }),
      params: { body: null },
      want: "null",
      type: "application/merge-patch+json",
    },
    {
      given: json(),
      params: { body: "text" },
      want: '"text"',
      type: "application/json",
    },
    {
      given: json(),
      params: { body: [1, "ž"] },
      want: '[1,"ž"]',
      type: "application/json",
    },
    {
      given: form({ flat: true }),
      params: { a: "x y" },
      want: "a=x%20y",
      type: "application/x-www-form-urlencoded",
    },
    {
      given: raw({ contentType: "text/csv" }),
      params: { body: "a,b" },
      want: "a,b",
      type: "text/csv",
    },
    {
      given: raw({ contentType: "image/*" }),
      params: { body: new Blob(["x"], { type: "image/png" }) },
      want: "x",
      type: "image/png",
    },
    {
      given: raw({ contentType: "video/mp4" }),
      params: { body: new Uint8Array([65]) },
      want: "A",
      type: "video/mp4",
    },
  ])("$type $params", async ({ given, params, want, type }) => {
    const { headers, body } = await receive(
      { method: "POST", body: given },
      params,
    );
    expect(body).toBe(want);
    expect(headers["content-type"]).toBe(type);
  });

  test("multipart, with the boundary that is in its header", async () => {
    const call = { method: "POST", body: multipart({ flat: true }) };
    const { headers, body } = await receive(call, { name: "Rex" });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(
      headers["content-type"] ?? "",
    )?.[1];
    expect(body).toContain(`--${boundary}\r\n`);
    expect(body).toContain('name="name"\r\n\r\nRex\r\n');
  });

  test("a stream, chunk by chunk", async () => {
    const stream = ReadableStream.from([
      new Uint8Array([65]),
      new Uint8Array([66]),
    ]);
    const call = { method: "PUT", body: raw({ contentType: "text/plain" }) };
    expect((await receive(call, { body: stream })).body).toBe("AB");
  });

  test("`__proto__` in it is data", async () => {
    const params = JSON.parse('{"__proto__":{"x":1}}') as Record<
      string,
      unknown
    >;
    const { body } = await receive(
      { method: "POST", body: json({ flat: true }) },
      params,
    );
    expect(body).toBe('{"__proto__":{"x":1}}');
    expect("x" in {}).toBe(false);
  });
});

describe("undocumented fields are sent along", () => {
  test("as query, headers and members of the body", async () => {
    const { target, headers, body } = await receive(
      { method: "POST", params: { a: "query" }, body: json({ flat: true }) },
      { a: 1, b: 2 },
      {
        extra: {
          query: { beta: [1, 2] },
          headers: { "X-Beta": "1" },
          body: { c: 3, b: 4 },
        },
      },
    );
    expect(target).toBe("/v1/pets?a=1&beta=1&beta=2");
    expect(headers["x-beta"]).toBe("1");
    expect(body).toBe('{"b":4,"c":3}');
  });

  test("as a body of their own where none is documented", async () => {
    const { body } = await receive(
      { method: "DELETE" },
      {},
      { extra: { body: { force: true } } },
    );
    expect(body).toBe('{"force":true}');
  });

  test("as the body that is documented and not given", async () => {
    const extra = { body: { a: 1 } };
    const call = { method: "POST", body: json() };
    expect((await receive(call, {}, { extra })).body).toBe('{"a":1}');
  });

  test("but not with a body that is no object", async () => {
    const call = receive(
      { method: "POST", body: json() },
      { body: [1] },
      { extra: { body: { a: 1 } } },
    );
    expect(await failureOf(call)).toBeInstanceOf(ArgumentError);
  });
});
