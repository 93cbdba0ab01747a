import { expect, test } from "vitest";
import { planResult } from "../../src/plan/result.js";
import { action, string } from "./api.js";

/** `status kind mediaType` of each outcome. */
const summary = (statuses: readonly string[], method: string) =>
  planResult(
    action({
      method,
      responses: statuses.map((status) => ({
        status,
        headers: [],
        content: [],
      })),
    }),
  ).outcomes.map(({ status, kind, mediaType }) =>
    [status, kind, ...(mediaType === undefined ? [] : [mediaType])].join(" "),
  );

test.each([
  { method: "GET", given: ["200"], want: ["200 any */*"] },
  { method: "QUERY", given: ["2XX"], want: ["2XX any */*"] },
  { method: "GET", given: ["default"], want: ["default any */*"] },
  { method: "GET", given: ["200", "204"], want: ["200 any */*", "204 none"] },
  { method: "GET", given: ["204"], want: ["204 none"] },
  { method: "GET", given: ["302"], want: ["302 none"] },
  { method: "POST", given: ["200"], want: ["200 none"] },
  { method: "DELETE", given: ["200"], want: ["200 none"] },
  { method: "HEAD", given: ["200"], want: ["200 none"] },
])(
  "what $method gives of which no body is described: $given",
  ({ method, given, want }) => {
    expect(summary(given, method)).toEqual(want);
  },
);

test("HEAD has statuses and no body", () => {
  const content = [{ mediaType: "application/json", schema: string }];
  const responses = [{ status: "200", headers: [], content }];
  const { outcomes } = planResult(action({ method: "HEAD", responses }));
  expect(outcomes.map(({ kind }) => kind)).toEqual(["none"]);
});
