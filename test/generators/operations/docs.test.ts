import { expect, test } from "vitest";
import { operationDocs } from "../../../generators/operations/docs.js";
import { docBlock } from "../../../src/escape/comment.js";
import { compileOperations } from "./compiled.js";

test.each([
  {
    given: { summary: "Get a pet", description: "Get a pet." },
    want: "Get a pet",
  },
  {
    given: { summary: "Get a pet.", description: "### Get  a Pet\n\nBy name." },
    want: "Get a pet.\n\nBy name.",
  },
  {
    given: { summary: "Get a pet", description: "Get a pet. By name." },
    want: "Get a pet\n\nGet a pet. By name.",
  },
  { given: { description: "By name." }, want: "By name." },
  {
    given: { summary: " ", description: "\n\nBy name." },
    want: "By name.",
  },
  { given: { summary: "Get a pet" }, want: "Get a pet" },
])("docs of $given say nothing twice", async ({ given, want }) => {
  const { plan, operations } = await compileOperations({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1.0.0" },
    paths: {
      "/pet": {
        get: {
          operationId: "getPet",
          ...given,
          responses: { "204": { description: "Done" } },
        },
      },
    },
  });
  const docs = operationDocs(operations.get("getPet")!.plan, plan);
  expect(docs).toBe(docBlock(want.split("\n")));
});
