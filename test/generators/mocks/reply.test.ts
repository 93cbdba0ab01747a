import { describe, expect, test } from "vitest";
import type {
  MockAction,
  MockResponse,
} from "../../../generators/mocks/src/catalogue.js";
import type { JsonSchema } from "../../../generators/mocks/src/schema.js";
import {
  buildResponse,
  sampleReply,
} from "../../../generators/mocks/src/reply.js";

const action = (
  result: string,
  ...responses: readonly MockResponse[]
): MockAction => ({
  id: "pets.get",
  http: { method: "GET", path: "/pets", result, responses },
});
const catalogue = { $defs: { Pet: { const: { id: 1 } } } };
const pet = { $ref: "#/$defs/Pet" };

describe("what comes item by item is sampled twice", () => {
  const event = {
    type: "object",
    required: ["data", "event"],
    properties: { event: { const: "add" }, data: { const: "text" } },
  };
  const named = (name: string, data: JsonSchema) => ({
    type: "object",
    required: ["event", "data"],
    properties: { event: { const: name }, data },
  });
  test.each<{
    name: string;
    given: Omit<MockResponse, "status">;
    body: string;
    value: unknown;
  }>([
    {
      name: "lines",
      given: { contentType: "application/jsonl", itemSchema: pet },
      body: '{"id":1}\n{"id":1}\n',
      value: [{ id: 1 }, { id: 1 }],
    },
    {
      name: "a sequence",
      given: { contentType: "application/json-seq", itemSchema: pet },
      body: '\x1e{"id":1}\n\x1e{"id":1}\n',
      value: [{ id: 1 }, { id: 1 }],
    },
    {
      name: "events",
      given: { contentType: "text/event-stream", itemSchema: event },
      body: "event: add\ndata: text\n\nevent: add\ndata: text\n\n",
      value: [
        { event: "add", data: "text" },
        { event: "add", data: "text" },
      ],
    },
    {
      name: "events of several kinds, one of each",
      given: {
        contentType: "text/event-stream",
        itemSchema: {
          oneOf: [event, named("a", pet), named("b", { const: "c" })],
        },
        eventData: { named: { add: "text" }, others: "json" },
      },
      body: 'event: add\ndata: text\n\nevent: a\ndata: {"id":1}\n\nevent: b\ndata: "c"\n\n',
      value: [
        { event: "add", data: "text" },
        { event: "a", data: { id: 1 } },
        { event: "b", data: "c" },
      ],
    },
    {
      name: "a text of several lines, of a stream that is gone on with until it is over",
      given: {
        contentType: "text/event-stream",
        itemSchema: {
          const: { data: "one\r\ntwo\n", retry: 1 },
        },
      },
      body: `${"data: one\ndata: two\ndata: \nretry: 1\n\n".repeat(2)}data: [DONE]\n\n`,
      value: [
        { data: "one\r\ntwo\n", retry: 1 },
        { data: "one\r\ntwo\n", retry: 1 },
      ],
    },
    {
      name: "the data of events",
      given: { contentType: "text/event-stream", schema: pet },
      body: 'data: {"id":1}\n\ndata: {"id":1}\n\n',
      value: [{ id: 1 }, { id: 1 }],
    },
  ])("$name", ({ given, body, value }) => {
    const one = action("stream", { status: "200", ...given });
    expect(sampleReply(one, catalogue)).toEqual({
      status: 200,
      contentType: given.contentType,
      body,
      value,
    });
  });

  test("parts have a boundary", () => {
    const contentType = "multipart/mixed";
    const reply = sampleReply(
      action("parts", { status: "200", contentType }),
      catalogue,
    );
    expect(reply.contentType).toBe("multipart/mixed; boundary=part");
    expect(reply.body).toMatch(/^--part\r\n[^]*\r\n--part--\r\n$/);
  });
});

describe("a page has an item in its list", () => {
  const list = (items: JsonSchema) => ({ type: "array", items });
  const $defs: Record<string, JsonSchema> = {
    Thing: { type: "object", properties: { id: { const: 1 } } },
    Room: { allOf: [{ $ref: "#/$defs/Thing" }] },
    Rooms: {
      allOf: [{ $ref: "#/$defs/Thing" }],
      properties: { value: list({ $ref: "#/$defs/Room" }) },
    },
    Page: {
      type: "object",
      properties: { next: { const: "c" } },
      examples: [{ next: "c" }],
    },
    Cats: {
      allOf: [{ $ref: "#/$defs/Page" }],
      properties: {
        in: {
          type: "object",
          properties: { cats: list({ $ref: "#/$defs/Thing" }) },
          examples: [{}],
        },
      },
    },
    Dogs: {
      type: "object",
      properties: { in: { properties: { dogs: list({}) } } },
      examples: [
        { next: "a", in: { dogs: [] } },
        { next: "b", in: { dogs: [{ id: 3 }] } },
      ],
    },
    Folder: {
      type: "object",
      properties: {
        id: { const: 1 },
        in: { properties: { folders: list({ $ref: "#/$defs/Folder" }) } },
      },
    },
  };
  test.each([
    {
      name: "that is made from what the page is made from",
      given: { schema: "Rooms", items: "value" },
      want: { id: 1, value: [{ id: 1 }] },
    },
    {
      name: "that is a page itself",
      given: { schema: "Folder", items: "in.folders" },
      want: { id: 1, in: { folders: [{ id: 1 }] } },
    },
    {
      name: "that the example of its base has not",
      given: { schema: "Cats", items: "in.cats" },
      want: { next: "c", in: { cats: [{ id: 1 }] } },
    },
    {
      name: "that an example has",
      given: { schema: "Dogs", items: "in.dogs" },
      want: { next: "b", in: { dogs: [{ id: 3 }] } },
    },
  ])("$name", ({ given: { schema, items }, want }) => {
    const response = {
      status: "200",
      contentType: "application/json",
      schema: { $ref: `#/$defs/${schema}` },
    };
    const { id, http } = action("json", response);
    const paging = { kind: "offset", param: "skip", items };
    const paged = { id, http: { ...http, paging } };
    expect(sampleReply(paged, { $defs }).value).toEqual(want);
  });
});

describe("a reply", () => {
  test("has its documented headers, but none that the transport computes", () => {
    const headers = {
      "X-Count": { type: "number" },
      "X-Ids": { type: "array", items: { const: 1 }, minItems: 2 },
      "Content-Length": { type: "number" },
    };
    const one = action("none", { status: "204", headers });
    const response = buildResponse(one, catalogue);
    const reply = sampleReply(one, catalogue);
    expect([...(reply.headers ?? []).keys()]).toEqual(["X-Count", "X-Ids"]);
    expect(response.headers.get("x-count")).toBe(
      String(reply.headers?.get("X-Count")),
    );
    expect(response.headers.get("x-ids")).toBe("1,1");
    expect(response.headers.has("content-length")).toBe(false);
  });

  test("writes headers that are objects, or JSON, as they are described", () => {
    const pair = {
      type: "object",
      properties: { a: { const: 1 }, b: { const: "x" } },
      required: ["a", "b"],
    };
    const headers = {
      "X-Turn": pair,
      "X-Pairs": pair,
      "X-Json": { type: "array", const: ["\u00e4\u{1f600}"] },
    };
    const headerFormats = { "X-Pairs": "exploded", "X-Json": "json" } as const;
    const one = action("none", { status: "204", headers, headerFormats });
    expect([...buildResponse(one, catalogue).headers]).toEqual([
      ["x-json", String.raw`["\u00e4\ud83d\ude00"]`],
      ["x-pairs", "a=1,b=x"],
      ["x-turn", "a,1,b,x"],
    ]);
  });

  test.each([
    { format: "pipes", want: "1|2" },
    { format: "ssv", want: "1 2" },
    { format: "tsv", want: "1\t2" },
  ] as const)("writes lists as $format", ({ format, want }) => {
    const headers = { "X-Ids": { const: [1, 2] } };
    const headerFormats = { "X-Ids": format };
    const one = action("none", { status: "204", headers, headerFormats });
    expect(buildResponse(one, catalogue).headers.get("x-ids")).toBe(want);
  });

  test.each([
    { name: "a redirect where it is all there is", status: "302", want: 302 },
    { name: "any redirect", status: "3XX", want: 302 },
    { name: "any success", status: "2XX", want: 200 },
  ])("$name", ({ status, want }) => {
    const one = action("none", { status }, { status: "default" });
    expect(sampleReply(one, catalogue).status).toBe(want);
  });

  test("is of the kind that the client asks for, where there are several", () => {
    const binary = { status: "200", contentType: "application/pdf" };
    const text = { status: "200", contentType: "text/plain" };
    expect(sampleReply(action("text", binary, text), catalogue)).toEqual({
      status: 200,
      contentType: "text/plain",
      body: "text",
    });
  });

  test("is XML where that is data, whatever the result is elsewhere", () => {
    const xml = { status: "202", contentType: "application/xml" };
    const a = { type: "string", const: "x" };
    const data = { ...xml, schema: { type: "object", properties: { a } } };
    const json = { status: "200", contentType: "application/json" };
    expect(sampleReply(action("json", json, data), catalogue, 202).body).toBe(
      "<root><a>x</a></root>",
    );
    const text = { ...xml, schema: a };
    expect(sampleReply(action("json", json, text), catalogue, 202).body).toBe(
      "text",
    );
  });

  test.each([
    { given: "application/*+json", want: "application/sample+json" },
    { given: "*/*", want: "application/json" },
  ])("is in the range $given", ({ given, want }) => {
    const one = action("json", { status: "200", contentType: given });
    expect(sampleReply(one, catalogue).contentType).toBe(want);
  });

  test("of another kind than the result has the body of its status", () => {
    const one = action(
      "json",
      { status: "200", contentType: "application/json", schema: pet },
      { status: "202", contentType: "text/plain" },
      { status: "203", contentType: "application/x-ndjson", itemSchema: pet },
    );
    expect(sampleReply(one, catalogue, 202).body).toBe("text");
    expect(sampleReply(one, catalogue, 203).value).toHaveLength(2);
  });
});
