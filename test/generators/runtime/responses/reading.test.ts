import { describe, expect, test } from "vitest";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import { text } from "../../../../generators/runtime/responses/text.js";
import { choose } from "../../../../generators/runtime/responses/choose.js";
import {
  DecodeError,
  type ApiError,
} from "../../../../generators/runtime/errors/errors.js";
import { headerList } from "../../../../generators/runtime/responses/header-list.js";
import { headerObject } from "../../../../generators/runtime/responses/header-object.js";
import { readHeaders } from "../../../../generators/runtime/responses/read-headers.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

function clientFor(response: Response) {
  const { fetch } = fakeFetch(response);
  return connectTo("https://a.example", { fetch, retry: { attempts: 1 } });
}

describe("choose reads a response as what it is documented to be", () => {
  const result = choose([
    { type: "application/json" },
    { type: "text/csv", as: text },
    { type: "application/vnd.x+json; v=1", as: text },
    { type: "image/*", as: binary },
    { status: 202, type: "text/plain", as: text },
    { status: "4XX", type: "text/plain", as: "none" },
  ]);
  const read = (body: string, type: string | undefined, status = 200) => {
    const bytes = new TextEncoder().encode(body);
    const headers = type === undefined ? {} : { "content-type": type };
    const client = clientFor(new Response(bytes, { status, headers }));
    return send(client, operation({ result }));
  };

  test.each<{
    name: string;
    body?: string;
    type: string | undefined;
    status?: number;
    want: unknown;
  }>([
    { name: "its type", type: "application/json; charset=utf-8", want: 12 },
    { name: "another", type: "Text/CSV", want: "12" },
    {
      name: "a type with parameters",
      type: "application/vnd.x+json",
      want: "12",
    },
    {
      name: "a suffix that is not documented",
      type: "application/hal+json",
      want: 12,
    },
    {
      name: "a type that is not documented, by its kind",
      type: "text/html",
      want: "12",
    },
    {
      name: "XML that is not documented, as text",
      type: "application/atom+xml",
      want: "12",
    },
    { name: "no type, as the first", type: undefined, want: 12 },
    { name: "a type that is no name, as the first", type: "json", want: 12 },
    {
      name: "a status of its own",
      type: "application/json",
      status: 202,
      want: "12",
    },
    { name: "a BOM", body: "\ufeff12", type: "application/json", want: 12 },
  ])("$name", async ({ body = "12", type, status, want }) => {
    expect(await read(body, type, status)).toBe(want);
  });

  test.each(["image/png", "application/pdf"])("bytes: %s", async (type) => {
    expect(await read("12", type)).toBeInstanceOf(Blob);
  });

  test("and one that is nothing of it is a DecodeError that does not quote it", async () => {
    const error = await failureOf(read("secret", "application/json"));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toBe(
      "DecodeError: [pets.get] HTTP 200 (1 attempt, the body is not JSON, its content type is application/json)",
    );
  });

  test("a content type that is no name is not shown", async () => {
    const error = await failureOf(read("x", "secret value"));
    expect(String(error)).toContain(
      "(1 attempt, the body is not JSON, it has no content type)",
    );
  });
});

describe("text is in the charset that it says", () => {
  test.each([
    { type: "text/plain; charset=iso-8859-1", bytes: [0xe4], want: "ä" },
    { type: 'text/plain;charset="UTF-16LE"', bytes: [0xe4, 0], want: "ä" },
    { type: "text/plain; charset=unknown", bytes: [0xc3, 0xa4], want: "ä" },
    { type: "text/plain", bytes: [0xc3, 0xa4], want: "ä" },
  ])("$type", async ({ type, bytes, want }) => {
    const given = (status: number) =>
      new Response(Uint8Array.from(bytes), {
        status,
        headers: { "content-type": type },
      });
    const call = operation({ result: text });
    expect(await send(clientFor(given(200)), call)).toBe(want);
    const error = await failureOf(send(clientFor(given(400)), call));
    expect((error as ApiError).body).toBe(want);
  });
});

describe("readHeaders decodes documented headers", () => {
  test.each([
    { kind: "string", given: "a, b", want: "a, b" },
    { kind: "number", given: "1.5", want: 1.5 },
    { kind: "number", given: "many", want: undefined },
    { kind: "number", given: "", want: undefined },
    { kind: "boolean", given: "false", want: false },
    { kind: "boolean", given: "yes", want: undefined },
    { kind: "string[]", given: "a,b , c", want: ["a", "b", "c"] },
    { kind: "string[]", given: "", want: [] },
    { kind: "number[]", given: "1,2", want: [1, 2] },
    { kind: "number[]", given: "1,x", want: undefined },
    { kind: "json", given: '{"a":1}', want: { a: 1 } },
    { kind: "json", given: "{", want: undefined },
  ] as const)("$kind $given", ({ kind, given, want }) => {
    const read = readHeaders({ "X-One": kind, "X-Two": "string" });
    expect(read(new Headers({ "x-one": given }))).toEqual(
      want === undefined ? {} : { "X-One": want },
    );
  });

  test.each([
    {
      proves: "names and values in turn",
      given: "limit, 100,open,true,note,a=b",
      want: { limit: 100, open: true, note: "a=b" },
    },
    { proves: "nothing is no member", given: " ", want: {} },
    {
      proves: "pairs",
      explode: true,
      given: "limit=100, open=false,note=a=b,empty=",
      want: { limit: 100, open: false, note: "a=b", empty: "" },
    },
    {
      proves: "what is not described is a text",
      given: "more,1",
      want: { more: "1" },
    },
    {
      proves: "or what the others are",
      others: "number" as const,
      given: "more,1",
      want: { more: 1 },
    },
    {
      proves: "`__proto__` is data",
      given: "__proto__,1,constructor,2",
      want: JSON.parse('{"__proto__":"1","constructor":"2"}'),
    },
    { proves: "no value", given: "limit", want: undefined },
    { proves: "no pair", explode: true, given: "limit", want: undefined },
    { proves: "no number", given: "limit,many", want: undefined },
  ])("an object: $proves", ({ given, want, proves: _, ...how }) => {
    const members = { limit: "number", open: "boolean" } as const;
    const read = readHeaders({ "X-One": headerObject({ members, ...how }) });
    expect(read(new Headers({ "x-one": given }))).toStrictEqual(
      want === undefined ? {} : { "X-One": want },
    );
  });

  test.each([
    { separator: "|", given: "1|2 | 3", want: [1, 2, 3] },
    { separator: " ", given: "1 2", want: [1, 2] },
    { separator: "\t", given: "1\t2", want: [1, 2] },
    { separator: "|", given: "", want: [] },
    { separator: "|", given: "1|x", want: undefined },
    { separator: "|", given: "1,2", want: undefined },
  ])("a list without commas: $given", ({ separator, given, want }) => {
    const list = headerList({ items: "number", separator });
    const fields = readHeaders({ X: list })(new Headers({ X: given }));
    expect(fields).toEqual(want === undefined ? {} : { X: want });
  });

  test("texts in one may have commas", () => {
    const read = readHeaders({ X: headerList({ separator: "|" }) });
    expect(read(new Headers({ X: "a,b|c" }))).toEqual({ X: ["a,b", "c"] });
  });

  test("`__proto__` is a name like any other", () => {
    const read = readHeaders(JSON.parse('{"__proto__":"string"}'));
    const fields = read(new Headers([["__proto__", "x"]]));
    expect(Object.hasOwn(fields, "__proto__")).toBe(true);
  });
});
