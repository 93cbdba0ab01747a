import { expect, test } from "vitest";
import { describing, planDescription } from "../../types/from-description.js";

/** Its request lacks a property, so that it is declared twice. */
const twoSided = {
  type: "object",
  properties: { id: { type: "string", readOnly: true } },
};

/** An operation that takes and gives a schema. */
function carry(name: string) {
  const schema = { $ref: `#/components/schemas/${name}` };
  const content = { "application/json": { schema } };
  return {
    requestBody: { content },
    responses: { 200: { description: "", content } },
  };
}

test.each<{ proves: string; beside: readonly string[]; want: object }>([
  {
    proves: "what is sent of a schema is its input",
    beside: [],
    want: { response: "Job", request: "JobInput" },
  },
  {
    proves: "and its request where a schema is called so",
    beside: ["JobInput"],
    want: { response: "Job", request: "JobRequest", JobInput: "JobInput" },
  },
  {
    proves: "whatever has to be changed of that one's name",
    beside: ["job_input"],
    want: { response: "Job", request: "JobRequest", job_input: "JobInput" },
  },
  {
    proves: "and something of its own where both are",
    beside: ["JobInput", "JobRequest"],
    want: {
      response: "Job",
      request: "JobInputModel",
      JobInput: "JobInput",
      JobRequest: "JobRequest",
    },
  },
])("$proves", ({ beside, want }) => {
  const others = beside.map((name) => [name, { type: "object" }] as const);
  const paths = { "/jobs": { post: carry("Job") } };
  for (const name of beside)
    Object.assign(paths, { [`/${name}`]: { post: carry(name) } });
  const schemas = { Job: twoSided, ...Object.fromEntries(others) };
  const { models } = planDescription(describing(schemas, { paths }));
  const names = models.map(({ schema, sides, name }) => [
    schema === "Job" ? sides.join() : schema,
    name,
  ]);
  expect(Object.fromEntries(names)).toEqual(want);
});
