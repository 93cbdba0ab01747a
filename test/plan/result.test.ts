import { describe, expect, test } from "vitest";
import { planErrors, planRefusals, planResult } from "../../src/plan/result.js";
import { action, object, string } from "./api.js";

const response = (status: string, ...mediaTypes: string[]) => ({
  status,
  headers: [],
  content: mediaTypes.map((mediaType) => ({ mediaType, schema: string })),
});

describe("planResult", () => {
  test.each([
    {
      given: [response("200", "application/json")],
      want: { kind: "json", accept: "application/json", optional: false },
    },
    {
      given: [response("200", "application/vnd.api+json; v=1")],
      want: { kind: "json", accept: "application/vnd.api+json; v=1" },
    },
    {
      given: [response("200", "text/html", "application/json")],
      want: { kind: "json", accept: "application/json" },
    },
    {
      given: [response("200", "application/json"), response("204")],
      want: { kind: "json", optional: true },
    },
    { given: [response("204")], want: { kind: "none" } },
    {
      given: [response("200", "text/csv")],
      want: { kind: "text", accept: "text/csv" },
    },
    {
      given: [response("200", "application/pdf")],
      want: { kind: "binary", accept: "application/pdf" },
    },
    {
      given: [response("default", "application/json")],
      want: { kind: "json" },
    },
    {
      given: [response("200"), response("default", "application/json")],
      want: { kind: "any", accept: "*/*", schemas: [], optional: false },
    },
    {
      given: [response("200"), response("204")],
      want: { kind: "any", optional: true },
    },
    { given: [response("302")], want: { kind: "none" } },
    {
      given: [
        response("200", "application/json"),
        response("202", "text/plain"),
      ],
      want: {
        kind: "json",
        accept: "application/json, text/plain",
        optional: false,
      },
    },
    {
      given: [
        response("200", "application/json"),
        response("201", "application/json"),
      ],
      want: { kind: "json", accept: "application/json" },
    },
    { given: [], want: { kind: "none" } },
  ])(
    "$given.0.status $given.0.content.0.mediaType → $want.kind",
    ({ given, want }) => {
      expect(planResult(action({ responses: given }))).toMatchObject(want);
    },
  );

  test("HEAD has no body", () => {
    expect(
      planResult(
        action({
          method: "HEAD",
          responses: [response("200", "application/json")],
        }),
      ).kind,
    ).toBe("none");
  });
});

describe("planErrors", () => {
  test("are the JSON bodies that are no success; default counts unless it is the success", () => {
    const responses = [
      response("100", "application/json"),
      response("200"),
      response("302", "application/json"),
      response("404", "application/problem+json"),
      response("default", "application/json"),
    ];
    expect(
      planErrors(action({ responses })).map(({ status }) => status),
    ).toEqual(["404", "default"]);
    expect(
      planErrors(
        action({ responses: [response("default", "application/json")] }),
      ),
    ).toEqual([]);
  });

  test("one without a JSON body hides that of its range and of default", () => {
    const responses = [
      response("200"),
      response("404"),
      response("500", "text/html"),
      response("4XX", "application/json"),
    ];
    expect(planErrors(action({ responses }))).toEqual([
      { status: "404", schema: {} },
      { status: "4XX", schema: string },
    ]);
  });

  test("are XML where they are nothing else", () => {
    const fault = object({ code: string });
    const both = [
      { mediaType: "application/xml", schema: fault },
      { mediaType: "application/json", schema: string },
    ];
    const responses = [
      { status: "400", headers: [], content: both },
      { status: "404", headers: [], content: both.slice(0, 1) },
      response("409", "text/xml"),
      response("410", "text/html"),
      { status: "4XX", headers: [], content: both.slice(0, 1) },
    ];
    expect(planErrors(action({ responses }))).toEqual([
      { status: "400", schema: string },
      { status: "404", schema: fault, xml: true },
      { status: "409", schema: {} },
      { status: "410", schema: {} },
      { status: "4XX", schema: fault, xml: true },
    ]);
  });

  test("of several JSON bodies it is any", () => {
    const pet = object({ name: string });
    const problem = object({ title: string });
    const content = [
      { mediaType: "application/json", schema: pet },
      { mediaType: "application/problem+json", schema: problem },
    ];
    const given = { status: "400", headers: [], content };
    expect(planErrors(action({ responses: [given] }))).toEqual([
      { status: "400", schema: { anyOf: [pet, problem] } },
    ]);
  });
});

test("planRefusals are the headers of errors, by the same precedence", () => {
  const headers = [{ name: "Retry-After", required: false, schema: string }];
  const responses = [
    { status: "200", headers: [], content: [] },
    { status: "404", headers: [], content: [] },
    { status: "4XX", headers, content: [] },
    { status: "500", headers: [], content: [] },
  ];
  const given = action({ responses });
  const all = planResult(given).headers;
  expect(planRefusals(given, all).refusals).toEqual([
    { status: "404", headers: [] },
    {
      status: "4XX",
      headers: [{ name: "Retry-After", kind: "string", required: false }],
    },
  ]);
  expect(planRefusals(action(), [])).toEqual({});
});
