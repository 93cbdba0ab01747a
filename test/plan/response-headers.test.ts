import { describe, expect, test } from "vitest";
import type { Schema } from "../../src/ir/index.js";
import { planResult } from "../../src/plan/result.js";
import { action, string } from "./api.js";

describe("planResult finds the headers", () => {
  const header = (name: string, schema: Schema, required = false) => ({
    name,
    required,
    schema,
  });

  test("each once, as what its type says", () => {
    const headers = [
      header("X-Count", { $ref: "Count" }, true),
      header("X-Flag", { type: ["boolean", "null"] }),
      header("X-Ids", { type: ["array"], items: { type: ["integer"] } }),
      header("X-Any", { type: ["string", "integer"] }),
      header("content-type", string),
      header("not a token", string),
      { ...header("X-Json", {}), mediaType: "application/json" },
    ];
    const { outcomes, headers: all } = planResult(
      action({ responses: [{ status: "200", headers, content: [] }] }),
      { Count: { type: ["integer"] } },
    );
    expect(all.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "X-Count number",
      "X-Flag boolean",
      "X-Ids number[]",
      "X-Any string",
      "X-Json json",
    ]);
    expect(outcomes[0]?.headers.map(({ required }) => required)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  const integer: Schema = { type: ["integer"] };
  const uint64 = { format: "uint64", surface: "bigint" } as const;
  const date: Schema = { ...string, format: "date-time", surface: "Date" };
  const members = (...names: string[]) =>
    names.map((name) => ({ name, kind: "number", required: false }));

  test.each<{ proves: string; given: Schema; want: unknown }>([
    {
      proves: "an object has its members",
      given: { type: ["object"], properties: { a: integer } },
      want: { explode: false, members: members("a"), others: "string" },
    },
    {
      proves: "those of all parts",
      given: { allOf: [{ $ref: "A" }, { properties: { b: integer } }] },
      want: { explode: false, members: members("b", "a"), others: "string" },
    },
    {
      proves: "what others are is said",
      given: { additionalProperties: { $ref: "Int" } },
      want: { explode: false, members: [], others: "number" },
    },
    {
      proves: "or may be anything",
      given: { type: ["object"], additionalProperties: {} },
      want: { explode: false, members: [], others: "string" },
    },
    {
      proves: "a member is what it is converted to",
      given: { properties: { a: date, b: { $ref: "Big" } } },
      want: {
        explode: false,
        members: [
          { name: "a", kind: "dateTime", required: false },
          { name: "b", kind: "int64", required: false },
        ],
        others: "string",
      },
    },
    {
      proves: "so is a value",
      given: { allOf: [{ $ref: "Big" }] },
      want: "int64",
    },
    {
      proves: "and what may be null, as no header is",
      given: { anyOf: [date, { type: ["null"] }] },
      want: "dateTime",
    },
    {
      proves: "and the items of a list",
      given: { type: ["array"], items: { ...string, ...uint64 } },
      want: "uint64Text[]",
    },
    {
      proves: "but not what may be something else, too",
      given: { ...uint64, type: ["integer", "string"] },
      want: "string",
    },
    {
      proves: "a member that is a list makes it a text",
      given: { properties: { a: { type: ["array"] } } },
      want: "string",
    },
    {
      proves: "so do others that are objects",
      given: { additionalProperties: { $ref: "A" } },
      want: "string",
    },
    {
      proves: "so does a name that would be divided",
      given: { properties: { "a,b": integer } },
      want: "string",
    },
    {
      proves: "so does a choice",
      given: { oneOf: [{ $ref: "A" }, integer] },
      want: "string",
    },
    {
      proves: "one that holds itself ends",
      given: { $ref: "Loop" },
      want: "string",
    },
  ])("$proves", ({ given, want }) => {
    const headers = [header("X", given)];
    const schemas = {
      A: { properties: { a: integer } },
      Int: integer,
      Big: { ...integer, format: "int64", surface: "bigint" } as const,
      Loop: { allOf: [{ $ref: "Loop" }] },
    };
    const { headers: all } = planResult(
      action({ responses: [{ status: "200", headers, content: [] }] }),
      schemas,
    );
    expect(all).toEqual([{ name: "X", kind: want, required: false }]);
  });

  test("what two responses describe in two ways is a text in both", () => {
    const one = { headers: [header("X-Id", { type: ["integer"] })] };
    const other = { headers: [header("x-id", string, true)] };
    const responses = [
      { status: "200", content: [], ...one },
      { status: "201", content: [], ...other },
    ];
    expect(
      planResult(action({ responses })).outcomes.map(({ headers }) => headers),
    ).toEqual([
      [{ name: "X-Id", kind: "string", required: false }],
      [{ name: "X-Id", kind: "string", required: true }],
    ]);
  });

  test("so is what only one of them has converted", () => {
    const big: Schema = { ...integer, format: "int64", surface: "bigint" };
    const responses = [
      { status: "200", content: [], headers: [header("X-Id", big)] },
      { status: "201", content: [], headers: [header("X-Id", integer)] },
    ];
    expect(planResult(action({ responses })).headers).toEqual([
      { name: "X-Id", kind: "string", required: false },
    ]);
  });

  test("JSON that two responses describe in two ways is unknown in both", () => {
    const json = (name: string, schema: Schema) => ({
      ...header(name, schema),
      mediaType: "application/json",
    });
    const responses = [
      {
        status: "200",
        content: [],
        headers: [json("X-Same", string), json("X-Other", string)],
      },
      {
        status: "201",
        content: [],
        headers: [json("X-Same", string), json("X-Other", integer)],
      },
    ];
    expect(planResult(action({ responses })).headers).toEqual([
      { name: "X-Same", kind: "json", required: false, schema: string },
      { name: "X-Other", kind: "json", required: false },
    ]);
  });
});
