import { describe, expect, test } from "vitest";
import type { Content, Schema } from "../../src/ir/index.js";
import { planResult } from "../../src/plan/result.js";
import { action, object, string } from "./api.js";

const pet = object({ name: string });
const problem = object({ title: string });

const withSchema = (
  status: string,
  content: Readonly<Record<string, Schema | undefined>>,
) => ({
  status,
  headers: [],
  content: Object.entries(content).map(([mediaType, schema]): Content => ({
    mediaType,
    ...(schema && { schema }),
  })),
});

describe("planResult finds every outcome", () => {
  /** `status kind mediaType`, with `?` where it is not asked for. */
  const summary = (
    responses: ReturnType<typeof withSchema>[],
    method = "GET",
  ) =>
    planResult(action({ method, responses })).outcomes.map(
      ({ status, kind, mediaType, asked, except }) =>
        [
          status,
          except.length > 0 ? `without ${except.join(" ")}` : "",
          asked ? kind : `${kind}?`,
          mediaType ?? "",
        ]
          .filter(Boolean)
          .join(" "),
    );

  test.each<{
    name: string;
    method?: string;
    given: ReturnType<typeof withSchema>[];
    want: string[];
  }>([
    {
      name: "statuses in their order, and those without a body",
      given: [
        withSchema("200", { "application/json": pet }),
        withSchema("201", {}),
        withSchema("204", { "application/json": pet }),
      ],
      want: ["200 json application/json", "201 none", "204 none"],
    },
    {
      name: "bytes are what only a media type is said of (OpenAPI 3.1), or what is `binary`",
      given: [
        withSchema("200", { "*/*": { contentMediaType: "*/*" } }),
        withSchema("201", { "*/*": { type: ["string"], format: "binary" } }),
        withSchema("202", {
          "*/*": { contentMediaType: "image/png", contentEncoding: "base64" },
        }),
        withSchema("203", {
          "text/csv": { type: ["string"], contentMediaType: "application/x" },
        }),
        withSchema("206", {
          "image/png": { contentMediaType: "image/png" },
          "application/json": pet,
        }),
      ],
      want: [
        "200 binary */*",
        "201 binary */*",
        "202 json */*",
        "203 text text/csv",
        "206 json application/json",
        "206 binary? image/png",
      ],
    },
    {
      name: "a range has the statuses that are not documented more exactly",
      given: [
        withSchema("204", {}),
        withSchema("2XX", { "application/json": pet }),
      ],
      want: ["204 none", "2XX without 204 json application/json"],
    },
    {
      name: "`default` beside a success is a failure",
      method: "DELETE",
      given: [
        withSchema("200", {}),
        withSchema("default", { "application/json": problem }),
      ],
      want: ["200 none"],
    },
    {
      name: "`default` alone is a success",
      given: [
        withSchema("404", {}),
        withSchema("default", { "application/json": pet }),
      ],
      want: ["default json application/json"],
    },
    {
      name: "`default` is what is left where every failure is documented",
      given: [
        withSchema("200", {}),
        withSchema("4XX", {}),
        withSchema("5XX", {}),
        withSchema("default", { "application/json": pet }),
      ],
      want: ["200 none", "default without 200 json application/json"],
    },
    {
      name: "and nothing where every success is documented, too",
      method: "DELETE",
      given: [
        withSchema("2XX", {}),
        withSchema("4XX", {}),
        withSchema("5XX", {}),
        withSchema("default", { "application/json": pet }),
      ],
      want: ["2XX none"],
    },
    {
      name: "a redirect that is all there is, and `default` is a failure beside it",
      given: [
        withSchema("302", {}),
        withSchema("default", { "application/json": problem }),
      ],
      want: ["302 none"],
    },
    {
      name: "a redirect beside a success is followed; Not Modified is an outcome nobody asks for",
      given: [
        withSchema("200", { "application/json": pet }),
        withSchema("301", { "application/json": problem }),
        withSchema("304", {}),
      ],
      want: ["200 json application/json", "304 none?"],
    },
    {
      name: "Not Modified is asked for where no success is documented",
      given: [withSchema("304", {}), withSchema("404", {})],
      want: ["304 none"],
    },
    {
      name: "all redirects beside a success are Not Modified",
      method: "DELETE",
      given: [withSchema("200", {}), withSchema("3XX", {})],
      want: ["200 none", "304 none?"],
    },
    {
      name: "of several media types JSON is asked for",
      given: [
        withSchema("200", {
          "text/csv": string,
          "application/pdf": undefined,
          "application/json": pet,
        }),
      ],
      want: [
        "200 json application/json",
        "200 text? text/csv",
        "200 binary? application/pdf",
      ],
    },
    {
      name: "the same in another notation is no outcome",
      given: [
        withSchema("200", {
          "application/json": pet,
          "application/xml": pet,
          "text/plain": pet,
          "text/xml": undefined,
        }),
      ],
      want: ["200 json application/json"],
    },
    {
      name: "JSON of two types",
      given: [
        withSchema("200", {
          "application/json": pet,
          "application/vnd.problem+json": problem,
        }),
      ],
      want: [
        "200 json application/json",
        "200 json? application/vnd.problem+json",
      ],
    },
    {
      name: "a multipart body has parts",
      given: [withSchema("200", { "multipart/mixed": undefined })],
      want: ["200 parts multipart/mixed"],
    },
  ])("$name", ({ method, given, want }) => {
    expect(summary(given, method)).toEqual(want);
  });
});

describe("planResult finds what comes item by item", () => {
  const event = object({ event: string, data: string });
  const described = object({ event: string, data: pet });
  test.each<{
    name: string;
    mediaType: string;
    schema?: Schema;
    itemSchema?: Schema;
    want: object;
  }>([
    {
      name: "lines by their item",
      mediaType: "application/x-ndjson",
      itemSchema: pet,
      want: { kind: "stream", schema: pet, framing: { items: "lines" } },
    },
    {
      name: "a sequence by its item",
      mediaType: "application/geo+json-seq",
      itemSchema: pet,
      want: { kind: "stream", framing: { items: "sequence" } },
    },
    {
      name: "lines by an object that is said to be the whole",
      mediaType: "application/jsonl",
      schema: pet,
      want: { kind: "stream", schema: pet, framing: { items: "lines" } },
    },
    {
      name: "lines that are described as a text are one",
      mediaType: "application/jsonl",
      schema: string,
      want: { kind: "text" },
    },
    {
      name: "so are lines that are not described",
      mediaType: "application/jsonl",
      want: { kind: "text" },
    },
    {
      name: "events with their fields",
      mediaType: "text/event-stream",
      itemSchema: { oneOf: [event, { $ref: "Event" }] },
      want: { kind: "stream", framing: { items: "events" } },
    },
    {
      name: "events whose data is JSON",
      mediaType: "text/event-stream",
      itemSchema: described,
      want: { framing: { items: "events", json: true } },
    },
    {
      name: "the data of events, where the item has other members",
      mediaType: "text/event-stream; charset=utf-8",
      itemSchema: pet,
      want: { schema: pet, framing: { items: "data", json: true } },
    },
    {
      name: "the data of events, where an object is said to be the whole",
      mediaType: "text/event-stream",
      schema: { $ref: "Pet" },
      want: { kind: "stream", framing: { items: "data", json: true } },
    },
    {
      name: "an event stream that is described as a text is one",
      mediaType: "text/event-stream",
      schema: string,
      want: { kind: "text" },
    },
    {
      name: "parts as they come",
      mediaType: "multipart/mixed",
      itemSchema: {},
      want: { kind: "stream", framing: { items: "parts" } },
    },
    {
      name: "JSON by its item is a list",
      mediaType: "application/json",
      itemSchema: pet,
      want: { kind: "json", schema: { type: ["array"], items: pet } },
    },
  ])("$name", ({ mediaType, schema, itemSchema, want }) => {
    const content = [
      {
        mediaType,
        ...(schema && { schema }),
        ...(itemSchema && { itemSchema }),
      },
    ];
    const responses = [{ status: "200", headers: [], content }];
    const schemas = { Pet: pet, Event: event };
    const [outcome] = planResult(action({ responses }), schemas).outcomes;
    expect(outcome).toMatchObject(want);
  });
});
