import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { content } from "../../../../generators/runtime/parameters/content.js";
import { styled } from "../../../../generators/runtime/parameters/styled.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import {
  setHeaders,
  writeHeaders,
} from "../../../../generators/runtime/parameters/header.js";
import type { Parameter } from "../../../../generators/runtime/operation.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, fakeFetch, operation } from "../connection.js";

function write(
  value: unknown,
  parameter: Partial<Parameter> = {},
): string | null {
  const headers = new Headers();
  const write = parameter.mediaType ? content : styled;
  const full = { in: "header", write, ...parameter } as const;
  writeHeaders(headers, [{ name: "X-Color", value, parameter: full }]);
  return headers.get("x-color");
}

describe("a header parameter is not percent-encoded", () => {
  const object = { R: 100, G: 200 };
  test.each<{
    given: unknown;
    parameter?: Partial<Parameter>;
    want: string | null;
  }>([
    { given: "blue", want: "blue" },
    { given: "a b%20,c", want: "a b%20,c" },
    { given: 7, want: "7" },
    { given: "", want: "" },
    { given: null, want: null },
    { given: [], want: null },
    { given: ["a", "b"], want: "a,b" },
    { given: object, want: "R,100,G,200" },
    { given: object, parameter: { explode: true }, want: "R=100,G=200" },
    { given: ["a", "b"], parameter: { style: "pipeDelimited" }, want: "a|b" },
    { given: "café", want: "café" },
    {
      given: { a: "ž" },
      parameter: { mediaType: "application/json" },
      want: '{"a":"\\u017e"}',
    },
  ])("$given $parameter", ({ given, parameter, want }) => {
    expect(write(given, parameter)).toBe(want);
  });
});

describe("T6 a value that could begin another header is refused, and not quoted", () => {
  test.each([
    { given: "secret\r\nX: 1" },
    { given: "secret\n" },
    { given: "secret\u0000" },
    { given: "secret\u007f" },
    { given: "secret 🐎" },
  ])("$given", ({ given }) => {
    expect(() => write(given)).toThrow(ArgumentError);
    expect(() => write(given)).not.toThrow("secret");
  });

  test.each([{ given: "x y" }, { given: "x\r\ny" }, { given: "" }])(
    "as a name: $given",
    ({ given }) => {
      const set = () => setHeaders(new Headers(), { [given]: "1" });
      expect(set).toThrow(ArgumentError);
    },
  );
});

test("headers without a value are left out", () => {
  const headers = new Headers();
  setHeaders(headers, { a: undefined, b: "1" });
  expect([...headers]).toEqual([["b", "1"]]);
});

const lines = fc.array(
  fc.oneof(fc.constantFrom("\r", "\n", "\u0000", ": ", "x-admin"), fc.string()),
  { maxLength: 4 },
);
const text = lines.map((parts) => parts.join(""));

describe("T6 before the network", () => {
  const call = {
    params: { xColor: { in: "header", name: "X-Color" } },
  } as const;

  test("a value is sent as it is, or nothing is sent", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(text, fc.array(text), fc.dictionary(text, text)),
        async (value) => {
          const { fetch, requests } = fakeFetch(Response.json({}));
          const client = connectTo("https://api.example", { fetch });
          const params = { xColor: value };
          const sent = send(client, operation(call), params);
          const error = await sent.then(
            () => undefined,
            (thrown) => thrown,
          );
          if (error !== undefined) {
            expect(error).toBeInstanceOf(ArgumentError);
            expect(requests).toHaveLength(0);
            return;
          }
          const names = [...(requests[0]?.headers.keys() ?? [])];
          expect(names).not.toContain("x-admin");
          if (typeof value === "string")
            expect(requests[0]?.headers.get("x-color")).toBe(
              value.replace(/^[\t ]+|[\t ]+$/g, ""),
            );
        },
      ),
    );
  });

  test("a name is a token, or nothing is sent", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (name) => {
        const { fetch, requests } = fakeFetch(Response.json({}));
        const client = connectTo("https://api.example", { fetch });
        const options = { headers: { [name]: "1" } };
        const sent = send(client, operation(), undefined, options);
        const error = await sent.then(
          () => undefined,
          (thrown) => thrown,
        );
        expect(requests).toHaveLength(error === undefined ? 1 : 0);
        if (error !== undefined) expect(error).toBeInstanceOf(ArgumentError);
      }),
    );
  });
});
