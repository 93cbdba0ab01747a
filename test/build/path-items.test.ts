import { expect, test } from "vitest";
import { planDescription } from "../types/from-description.js";

const done = { 204: { description: "" } };
const parameter = (name: string, type: string, where = "query") => ({
  name,
  in: where,
  schema: { type },
});

test("what a path says, but for what has no name, goes for its operations, unless they say it themselves", () => {
  const plan = planDescription({
    "api.json": {
      openapi: "3.1.0",
      info: { title: "T", version: "1.0.0" },
      servers: [{ url: "https://a.example" }],
      paths: {
        "/x": {
          servers: [{ url: "https://path.example" }],
          parameters: [
            parameter("a", "string"),
            parameter("b", "string"),
            parameter("b", "boolean", "header"),
            parameter("", "string", "header"),
            parameter("", "string", "cookie"),
          ],
          get: { responses: done, parameters: [parameter("b", "integer")] },
          put: { responses: done, servers: [{ url: "https://put.example" }] },
        },
        "/y": { get: { responses: done } },
      },
    },
  });
  const operations = plan.groups.flatMap((group) => group.operations);
  const found = operations.map(({ action }) => [
    action.key,
    action.servers?.map(({ url }) => url),
    action.parameters.map((one) => `${one.in} ${one.name}: ${one.schema.type}`),
  ]);
  expect(found.sort()).toEqual([
    [
      "GET /x",
      ["https://path.example"],
      ["query a: string", "query b: integer", "header b: boolean"],
    ],
    ["GET /y", undefined, []],
    [
      "PUT /x",
      ["https://put.example"],
      ["query a: string", "query b: string", "header b: boolean"],
    ],
  ]);
});
