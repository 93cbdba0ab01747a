import { expect, test } from "vitest";
import { Imports } from "../../../generators/code/imports.js";
import { layout, TYPESCRIPT_NOTATION } from "../../../generators/layout.js";
import { resultData } from "../../../generators/operations/result.js";
import { planResult } from "../../../src/plan/result.js";
import { action, string } from "../../plan/api.js";
import { makePlan } from "../plan.js";

/** `200 text/csv`, `200 text/csv#bytes` where the schema says that, or a status that has no body. */
function print(documented: readonly string[]): string {
  const responses = documented.map((one) => {
    const [status = "", ...types] = one.split(" ");
    const content = types.map((type) => {
      const [mediaType = "", bytes] = type.split("#");
      return {
        mediaType,
        schema: bytes ? { ...string, format: "binary" } : string,
      };
    });
    return { status, headers: [], content };
  });
  const result = planResult(action({ responses }));
  const data = resultData(result, makePlan(), new Imports());
  const defined = Object.entries(data).filter(
    ([, value]) => value !== undefined,
  );
  const text = layout(
    Object.fromEntries(defined as [string, string][]),
    TYPESCRIPT_NOTATION,
  );
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/,? ([}\]])/g, " $1")
    .replaceAll("/* @__PURE__ */ ", "@");
}

test.each([
  { given: ["200 application/json"], want: "{}" },
  { given: ["default application/json"], want: "{}" },
  { given: ["204"], want: '{ result: "none" }' },
  { given: ["200 application/json", "204", "205"], want: "{}" },
  { given: ["200 application/json", "2XX"], want: "{}" },
  { given: ["200 application/json", "4XX", "5XX", "default"], want: "{}" },
  { given: ["200 application/json", "202"], want: "{ empty: [202] }" },
  { given: ["302"], want: '{ result: "none", outcomes: [302] }' },
  { given: ["200 application/json", "304"], want: "{ outcomes: [304] }" },
  {
    given: ["200 application/json", "3XX", "304"],
    want: "{ outcomes: [304] }",
  },
  { given: ["304"], want: '{ result: "none", empty: [304], outcomes: [304] }' },
  {
    given: ["300 application/json image/png#bytes"],
    want: '{ result: @choose([ { type: "application/json" }, { type: "image/png", as: binary } ]), outcomes: [300] }',
  },
  { given: ["200 text/csv", "2XX text/csv"], want: "{ result: text }" },
  {
    given: ["200 multipart/mixed", "default application/json"],
    want: "{ result: @responseParts() }",
  },
  {
    given: ["200 text/csv", "201 application/json"],
    want: '{ result: @choose([ { type: "text/csv", as: text }, { type: "application/json" } ]) }',
  },
  {
    given: ["200 text/csv", "201 text/csv#bytes"],
    want: '{ result: @choose([ { status: 200, type: "text/csv", as: text }, { status: 201, type: "text/csv", as: binary } ]) }',
  },
  {
    given: ["200 text/csv", "4XX", "5XX", "default text/csv#bytes"],
    want: '{ result: @choose([ { status: 200, type: "text/csv", as: text }, { type: "text/csv", as: binary } ]) }',
  },
])("$given", ({ given, want }) => {
  expect(print(given)).toBe(want);
});
