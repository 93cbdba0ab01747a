import { expect, test } from "vitest";
import { printFileSamples } from "../../../generators/package/readme-streams.js";
import { makePlan, type OperationGiven } from "../plan.js";

const text = { type: ["string"] } as const;

test.each<{
  name: string;
  given: OperationGiven["parameters"];
  want: string;
}>([
  { name: "no params", given: [], want: 'get({ as: "stream" })' },
  {
    name: "params that need not be",
    given: [{ name: "a", in: "query", required: false, schema: text }],
    want: 'get({}, { as: "stream" })',
  },
  {
    name: "params",
    given: [{ name: "a", in: "query", schema: text }],
    want: 'get({ a: "a" }, { as: "stream" })',
  },
])("bytes of an action with $name are a stream", ({ given, want }) => {
  const responses = [
    {
      status: "200",
      mediaType: "image/png",
      schema: { contentMediaType: "image/png" },
    },
  ];
  const parameters = given ?? [];
  const plan = makePlan({
    operations: [{ id: "files.get", responses, parameters }],
  });
  expect(printFileSamples(plan)?.download).toContain(want);
});
