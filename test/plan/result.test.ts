import { describe, expect, test } from "vitest";
import { planErrors, planResult } from "../../src/plan/result.js";
import { action, string } from "./api.js";

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
      want: { kind: "none" },
    },
    { given: [response("302")], want: { kind: "none" } },
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
      response("200"),
      response("404", "application/problem+json"),
      response("500", "text/html"),
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
});
