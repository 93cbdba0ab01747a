import { describe, expect, test } from "vitest";
import {
  compareAnswer,
  type Outcome,
} from "../../scripts/conformance/compare-answer.js";
import { readEvents } from "../../scripts/conformance/events.js";
import type { SentResponse } from "../../scripts/conformance/scenario.js";

const answer = (
  status: number,
  contentType?: string,
  text = "",
): SentResponse => ({
  status,
  headers: new Map(),
  ...(contentType && {
    body: {
      contentType,
      bytes: Buffer.from(text),
      ...(contentType.endsWith("json") && { value: JSON.parse(text) }),
    },
  }),
});

class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super("failed");
    this.status = status;
    this.body = body;
  }
}

async function* stream(...items: unknown[]): AsyncGenerator<unknown> {
  yield* items;
}

describe("what the caller got is what the server sent", () => {
  test.each<{ name: string; given: Parameters<typeof compareAnswer> }>([
    { name: "nothing", given: [{ value: undefined }, answer(204)] },
    {
      name: "JSON",
      given: [{ value: { a: 1 } }, answer(200, "application/json", '{"a":1}')],
    },
    { name: "text", given: [{ value: "x" }, answer(200, "text/plain", "x")] },
    {
      name: "bytes",
      given: [{ value: new Blob(["x"]) }, answer(200, "image/png", "x")],
    },
    {
      name: "lines of JSON",
      given: [
        { value: stream({ a: 1 }, 2) },
        answer(200, "application/jsonl", '{"a":1}\n2\n'),
      ],
    },
    {
      name: "the text of a stream, where the document says that it is one",
      given: [
        { value: '{"a":1}\n2\n' },
        answer(200, "application/jsonl", '{"a":1}\n2\n'),
        { isText: true },
      ],
    },
    {
      name: "events, with or without the mark of their end",
      given: [
        { value: stream({ data: "x" }) },
        answer(200, "text/event-stream", "data: x\n\ndata: [DONE]\n\n"),
      ],
    },
    {
      name: "events, whose data may be described as JSON",
      given: [
        { value: stream({ data: { a: 1 } }, { event: "b", data: "1" }) },
        answer(
          200,
          "text/event-stream",
          'data: {"a": 1}\n\nevent: b\ndata: 1\n\n',
        ),
      ],
    },
    {
      name: "an error with its body",
      given: [
        { error: new ApiError(404, { a: 1 }) },
        answer(404, "application/json", '{"a":1}'),
      ],
    },
  ])("$name", async ({ given }) => {
    expect(await compareAnswer(...given)).toEqual([]);
  });
});

describe("what the caller got is something else", () => {
  const json = answer(200, "application/json", '{"a":1}');
  test.each<{ given: [Outcome, SentResponse]; want: string[] }>([
    {
      given: [{ value: {} }, answer(204)],
      want: ["returned {}, expected nothing"],
    },
    {
      given: [{ value: { a: "1" } }, json],
      want: ['value.a is "1", expected 1'],
    },
    {
      given: [{ error: new TypeError("no") }, json],
      want: ["threw TypeError: no"],
    },
    {
      given: [{ value: 1 }, answer(500)],
      want: ["returned 1, expected an error"],
    },
    {
      given: [{ error: new ApiError(500, undefined) }, answer(404)],
      want: ["error.status is 500, expected 404"],
    },
    {
      given: [{ value: new Blob(["xy"]) }, answer(200, "image/png", "x")],
      want: ["returned 2 other bytes"],
    },
    {
      given: [
        { value: "data: x" },
        answer(200, "text/event-stream", "data: x"),
      ],
      want: ['value is "data: x", expected [{"data":"x"}]'],
    },
    {
      given: [
        { value: stream({ data: { a: 2 } }) },
        answer(200, "text/event-stream", 'data: {"a": 1}'),
      ],
      want: ["value[0].data.a is 2, expected 1"],
    },
    {
      given: [{ value: "x" }, answer(200, "image/png", "x")],
      want: ['returned "x", expected a Blob'],
    },
  ])("$want", async ({ given, want }) => {
    expect(await compareAnswer(...given)).toEqual(want);
  });

  test("of XML, whose value is given", async () => {
    const xml = answer(200, "application/xml", "<a/>");
    const decoded = { value: { a: [] } };
    expect(await compareAnswer({ value: { a: [] } }, xml, { decoded })).toEqual(
      [],
    );
    expect(
      await compareAnswer({ value: "<a/>" }, xml, { decoded }),
    ).toHaveLength(1);
  });
});

describe("events", () => {
  test.each([
    { given: "data: a\ndata:b\n\n", want: [{ data: "a\nb" }] },
    { given: ": comment\nid: 1\n\n", want: [] },
    { given: "event: e\r\ndata\r\n\r\n", want: [{ event: "e", data: "" }] },
    { given: "retry: soon\ndata: a\n\n", want: [{ data: "a" }] },
    { given: "retry: 5\ndata: a\n\n", want: [{ retry: 5, data: "a" }] },
    { given: "id: a\0\ndata: a\n\n", want: [{ data: "a" }] },
  ])("$given", ({ given, want }) => {
    expect(readEvents(given)).toEqual(want);
  });
});
