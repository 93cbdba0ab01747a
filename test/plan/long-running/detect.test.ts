import { describe, expect, test } from "vitest";
import {
  bare,
  json,
  places,
  plan,
  ref,
  text,
  type Given,
} from "./plan-report.js";

const accepted = { 202: bare({ "Operation-Location": "" }) };

const getOperation = (path: string, schema = ref("Operation")) => ({
  [path]: {
    get: {
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: "path",
        required: true,
        schema: text,
      })),
      operationId: "getOperation",
      responses: { 200: json(schema) },
    },
  },
});

const linked = (schema: object, value: string): Given => ({
  responses: {
    202: json(ref("Job"), {
      links: {
        job: { operationId: "getOperation", parameters: { id: value } },
      },
    }),
  },
  paths: getOperation("/v1/jobs/{id}", schema as { $ref: string }),
});

describe("operations that go on", () => {
  test.each<{ name: string; given: Given; want: object; why: string }>([
    {
      name: "Operation-Location",
      given: { responses: accepted },
      want: {},
      why: "a header Operation-Location",
    },
    {
      name: "Azure-AsyncOperation of a 201",
      given: {
        method: "put",
        responses: { 201: bare({ "azure-asyncoperation": "" }) },
      },
      want: { via: "none" },
      why: "a header azure-asyncoperation",
    },
    {
      name: "Location of a 202 that speaks of a state",
      given: {
        responses: { 202: bare({ Location: "Poll this for status." }) },
      },
      want: { header: "Location", via: "operation" },
      why: "a header Location of its state",
    },
    {
      name: "Location of a 202 that has the state itself",
      given: {
        responses: {
          202: json(ref("Job"), bare({ Location: "The job." })),
        },
      },
      want: { header: "Location", status: "status", via: "operation" },
      why: "a header Location of its state",
    },
    {
      name: "Location of a 202 that speaks of a result",
      given: { responses: { 202: bare({ location: "The result" }) } },
      want: {},
      why: "a header Location of its result",
    },
    {
      name: "x-ms-long-running-operation",
      given: {
        responses: { 202: bare() },
        operation: {
          "x-ms-long-running-operation": true,
          "x-ms-long-running-operation-options": {
            "final-state-via": "azure-async-operation",
          },
        },
      },
      want: { via: "operation" },
      why: "x-ms-long-running-operation says so",
    },
    {
      name: "Google's operations",
      given: {
        responses: { 200: json(ref("Operation")) },
        paths: getOperation("/v1/{name}"),
      },
      want: {
        path: "/v1/{+name}",
        status: "done",
        result: "response",
        last: true,
      },
      why: '"/v1/{+name}"',
    },
    {
      name: "Google's operations, where something else is given by its name",
      given: {
        responses: { 200: json(ref("Operation")) },
        paths: getOperation("/v1/{name}", ref("Ticket")),
      },
      want: {
        path: "/v1/{+name}",
        status: "done",
        result: "response",
        last: true,
      },
      why: '"/v1/{+name}"',
    },
    {
      name: "Google's operations whose path is flat",
      given: {
        responses: { 200: json(ref("Operation")) },
        paths: getOperation("/v1/projects/{p}/operations/{o}"),
      },
      want: {
        path: "/v1/{+name}",
        status: "done",
        result: "response",
        last: true,
      },
      why: '"/v1/{+name}"',
    },
    {
      name: "a link to what tells a state",
      given: linked(ref("Job"), "$response.body#/id"),
      want: { path: "/v1/jobs/{id}", status: "status", last: "finished" },
      why: 'a link "job"',
    },
    {
      name: "a link with a value from deeper down",
      given: linked(ref("Job"), "$response.body#/job/key"),
      want: {
        path: "/v1/jobs/{id}",
        values: { id: "job.key" },
        status: "status",
        last: "finished",
      },
      why: 'a link "job"',
    },
  ])("$name", ({ given, want, why }) => {
    const { longRunning, codes } = plan(given);
    expect(places(longRunning)).toEqual(want);
    expect(longRunning?.why).toContain(why);
    expect(codes).toEqual(["GC_LONG_RUNNING"]);
  });

  test("a key in the query is kept out of what is saved", () => {
    const { longRunning } = plan({
      responses: accepted,
      securitySchemes: {
        key: { type: "apiKey", in: "query", name: "api_key" },
      },
    });
    expect(longRunning?.secrets).toEqual(["api_key"]);
  });
});

describe("operations that do not go on, as far as is known", () => {
  test.each<{ name: string; given: Given }>([
    { name: "202 alone", given: { responses: { 202: json(ref("Ticket")) } } },
    {
      name: "Location of something else",
      given: { responses: { 202: bare({ Location: "Provided for blob" }) } },
    },
    {
      name: "Location of a 201",
      given: { responses: { 201: bare({ Location: "Where its status is" }) } },
    },
    { name: "a GET", given: { method: "get", responses: accepted } },
    {
      name: "Google's operations that nothing gives",
      given: { responses: { 200: json(ref("Operation")) } },
    },
    {
      name: "Google's operations by an id that is no name",
      given: {
        responses: { 200: json(ref("Operation")) },
        paths: getOperation("/b/{bucket}/operations/{id}"),
      },
    },
    {
      name: "a link to what has another status",
      given: linked(ref("Colour"), "$response.body#/id"),
    },
    {
      name: "a link that takes the request",
      given: linked(ref("Job"), "$request.path.id"),
    },
    {
      name: "x-ms-long-running-operation: false",
      given: {
        responses: accepted,
        operation: { "x-ms-long-running-operation": false },
      },
    },
  ])("$name", ({ given }) => {
    expect(plan(given)).toEqual({ longRunning: undefined, codes: [] });
  });
});
