import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import type { Codec } from "../../../../generators/runtime/codec/codec.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { exactHeaders } from "../../../../generators/runtime/codec/exact-headers.js";
import { convertHeaders } from "../../../../generators/runtime/codec/headers.js";
import {
  int64,
  int64Text,
  uint64,
} from "../../../../generators/runtime/codec/integer.js";
import { plainDate } from "../../../../generators/runtime/codec/temporal.js";
import type { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { invoke } from "../../../../generators/runtime/invoke.js";
import { headerObject } from "../../../../generators/runtime/responses/header-object.js";
import type { HeaderKind } from "../../../../generators/runtime/responses/read-headers.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);
const BIG = 9007199254740993n;
const NEAR = Number(BIG);

interface Case {
  readonly kind: HeaderKind;
  readonly codec: Codec;
  readonly given: string;
  /** `undefined`: the header is left out. */
  readonly want: unknown;
}

const number = { kind: "number", codec: int64 } as const;
const text = { kind: "string", codec: dateTime } as const;

describe("a header keeps every digit", () => {
  test.each<Case>([
    { ...number, given: "12", want: 12n },
    { ...number, given: ` ${BIG} `, want: BIG },
    { ...number, given: `-${2n ** 63n}`, want: -(2n ** 63n) },
    { ...number, given: `+${BIG}`, want: BIG },
    { ...number, given: `000${BIG}`, want: BIG },
    { ...number, given: `${BIG}.0`, want: BIG },
    { ...number, given: "1e3", want: 1000n },
    { ...number, given: "9.007199254740993E15", want: BIG },
    {
      ...number,
      codec: uint64,
      given: `${2n ** 64n - 1n}`,
      want: 2n ** 64n - 1n,
    },
    { ...number, given: "abc", want: undefined },
    { ...number, given: "", want: undefined },
    { ...number, given: "1.5", want: undefined },
    { ...number, given: `${BIG}.5`, want: undefined },
    // its digits would be lost on the way
    { ...number, given: "0xffffffffffffffff", want: undefined },
    { ...number, given: `${BIG}, 1`, want: undefined },
    { kind: "string", codec: int64Text, given: `${BIG}`, want: BIG },
    { kind: "string", codec: int64Text, given: "abc", want: undefined },
    {
      kind: "number[]",
      codec: { items: int64 },
      given: `1,${BIG} , 3`,
      want: [1n, BIG, 3n],
    },
    { kind: "number[]", codec: { items: int64 }, given: "", want: [] },
    {
      kind: "number[]",
      codec: { items: int64 },
      given: "1,x",
      want: undefined,
    },
    {
      kind: "number[]",
      codec: { items: int64 },
      given: "1,0.5",
      want: undefined,
    },
    // what no codec asks for is as it is without codecs
    { kind: "number", codec: {}, given: `${BIG}`, want: NEAR },
    { kind: "number[]", codec: {}, given: `1,${BIG}`, want: [1, NEAR] },
    {
      kind: "json",
      codec: { properties: { id: int64, at: dateTime } },
      given: `{"id":${BIG},"at":"${TEXT}","other":[${BIG}]}`,
      want: { id: BIG, at: DATE, other: [NEAR] },
    },
    { kind: "json", codec: int64, given: `${BIG}`, want: BIG },
    { kind: "json", codec: int64, given: "null", want: null },
    { kind: "json", codec: int64, given: `"${BIG}"`, want: undefined },
    { kind: "json", codec: int64, given: "{", want: undefined },
  ])("$kind $given", ({ kind, codec, given, want }) => {
    const read = exactHeaders({
      kinds: { "X-One": kind, "X-Two": "string" },
      codecs: { "X-One": codec },
    });
    expect(read(new Headers({ "x-one": given, "x-two": "b" }))).toStrictEqual(
      want === undefined ? { "X-Two": "b" } : { "X-One": want, "X-Two": "b" },
    );
  });

  const members = { left: "number", at: "string" } as const;
  const codec = {
    properties: { left: int64, at: dateTime, plan: {} },
    others: int64Text,
  };
  test.each<Omit<Case, "kind" | "codec"> & { explode?: boolean }>([
    { given: `left,${BIG},at,${TEXT}`, want: { left: BIG, at: DATE } },
    { given: `left=${BIG}`, explode: true, want: { left: BIG } },
    { given: `plan,x,more,${BIG}`, want: { plan: "x", more: BIG } },
    { given: "left,x", want: undefined },
    { given: "at,soon", want: undefined },
    { given: "more,x", want: undefined },
    {
      given: "left,1,__proto__,5",
      want: JSON.parse('{"left":1,"__proto__":5}'),
    },
  ])("an object: $given", ({ given, want, explode = false }) => {
    const read = exactHeaders({
      kinds: { X: headerObject({ members, explode }) },
      codecs: { X: codec },
    });
    const show = (_: string, value: unknown) =>
      typeof value === "bigint" ? Number(value) : value;
    const found = read(new Headers({ X: given }))["X"];
    if (given.includes("__proto__"))
      expect(JSON.stringify(found, show)).toBe(JSON.stringify(want));
    else expect(found).toStrictEqual(want);
  });
});

describe("a header is a date where that is wanted", () => {
  test.each<Case>([
    { ...text, given: TEXT, want: DATE },
    { ...text, given: "Wed, 02 Jan 2030 03:04:05 GMT", want: undefined },
    { ...text, given: "soon", want: undefined },
    {
      kind: "string[]",
      codec: { items: dateTime },
      given: `${TEXT}, ${TEXT}`,
      want: [DATE, DATE],
    },
    { kind: "number", codec: {}, given: `${BIG}`, want: NEAR },
    {
      kind: "json",
      codec: { items: dateTime },
      given: `["${TEXT}"]`,
      want: [DATE],
    },
  ])("$kind $given", ({ kind, codec, given, want }) => {
    const read = convertHeaders({ kinds: { X: kind }, codecs: { X: codec } });
    expect(read(new Headers({ X: given }))).toStrictEqual(
      want === undefined ? {} : { X: want },
    );
  });

  test("or what Temporal has for it", () => {
    const read = convertHeaders({
      kinds: { X: "string", Y: "string" },
      codecs: { X: plainDate, Y: plainDate },
    });
    const fields = read(new Headers({ X: "2030-01-02", Y: TEXT }));
    expect(String(fields["X"])).toBe("2030-01-02");
    expect(Object.prototype.toString.call(fields["X"])).toBe(
      "[object Temporal.PlainDate]",
    );
    expect("Y" in fields).toBe(false);
  });
});

test("`__proto__` and `constructor` are names like any other", () => {
  const kinds = JSON.parse('{"__proto__":"number","constructor":"number"}');
  const codecs = Object.fromEntries([["__proto__", int64]]);
  const read = exactHeaders({ kinds, codecs });
  const fields = read(
    new Headers([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]),
  );
  expect(Object.entries(fields)).toEqual([
    ["__proto__", 1n],
    ["constructor", 2],
  ]);
});

describe("a call", () => {
  const headers = exactHeaders({
    kinds: { "X-Id": "number", "X-At": "string" },
    codecs: { "X-Id": int64, "X-At": dateTime },
  });
  const called = operation({ headers });
  const clientFor = (status: number, given: Record<string, string>) =>
    connectTo("https://a.example", {
      fetch: fakeFetch(Response.json({ ok: true }, { status, headers: given }))
        .fetch,
      retry: { attempts: 1 },
    });
  const given = { "x-id": `${BIG}`, "x-at": TEXT };

  test("gives the headers of a success converted", async () => {
    const answer = await send(clientFor(200, given), called, {}).withResponse();
    expect(answer).toMatchObject({ headers: { "X-Id": BIG, "X-At": DATE } });
  });

  test("and those of a failure", async () => {
    const error = await failureOf(send(clientFor(409, given), called, {}));
    const { fields } = error as ApiError;
    expect(fields).toEqual({ "X-Id": BIG, "X-At": DATE });
  });

  // what the call is for is its body; a header that nobody reads ends none
  test("does not fail for a header that cannot be converted", async () => {
    const wrong = { "x-id": "hush-hush", "x-at": TEXT };
    const answer = await send(clientFor(200, wrong), called, {}).withResponse();
    expect(answer).toMatchObject({ data: { ok: true } });
    expect(answer).toHaveProperty("headers", { "X-At": DATE });
    expect(answer.response.headers.get("x-id")).toBe("hush-hush");
    const error = await failureOf(send(clientFor(409, wrong), called, {}));
    expect((error as ApiError).fields).toEqual({ "X-At": DATE });
    expect(inspect(error)).not.toContain("hush-hush");
  });

  test("by its name gives what travels: JSON in, JSON out", async () => {
    const client = clientFor(409, given);
    class Pets {
      get(params: Readonly<Record<string, unknown>>, options?: CallOptions) {
        return send(client, called, params, options);
      }
    }
    const connector = { pets: new Pets() };
    const error = await failureOf(invoke(connector, "pets.get", {}));
    expect((error as ApiError).fields).toEqual({ "X-Id": NEAR, "X-At": TEXT });
  });
});
