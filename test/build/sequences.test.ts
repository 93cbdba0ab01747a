import { expect, test } from "vitest";
import { buildApi } from "../../src/build/build.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { normalised } from "../normalise/normalised.js";
import { documentOf } from "../validate/sources.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: unknown) => ({ type: "array", items });
const schemas = {
  Pet: { type: "object", properties: { name: { type: "string" } } },
  Pets: list(ref("Pet")),
  More: ref("Pets"),
  Loop: ref("Loop"),
  Event: { properties: { data: { type: "string" }, id: { type: "string" } } },
  Log: list(ref("Event")),
};
const pet = { $ref: "Pet" };

/** What a media type is described as, once it is read. */
function contentOf(type: string, media: object) {
  const responses = { 200: { description: "", content: { [type]: media } } };
  const given = {
    paths: { "/": { get: { responses } } },
    components: { schemas },
  };
  const document = normalised(documentOf(given, "3.2.0"));
  const { actions } = buildApi(document, new Diagnostics());
  const { schema, itemSchema } = actions[0]?.responses[0]?.content[0] ?? {};
  return { ...(schema && { schema }), ...(itemSchema && { itemSchema }) };
}

test.each<{ type: string; given: object; want: object }>([
  {
    type: "application/jsonl",
    given: { schema: list(ref("Pet")) },
    want: { itemSchema: pet },
  },
  {
    type: "application/x-ndjson",
    given: { schema: ref("Pets") },
    want: { itemSchema: pet },
  },
  {
    type: "application/geo+json-seq; a=b",
    given: { schema: ref("More") },
    want: { itemSchema: pet },
  },
  {
    type: "application/jsonl",
    given: { schema: ref("Pets"), itemSchema: ref("Event") },
    want: { schema: { $ref: "Pets" }, itemSchema: { $ref: "Event" } },
  },
  {
    type: "application/jsonl",
    given: { schema: ref("Pet") },
    want: { schema: pet },
  },
  {
    type: "application/jsonl",
    given: { schema: { type: "array" } },
    want: { schema: { type: ["array"] } },
  },
  {
    type: "application/jsonl",
    given: { schema: { ...list(ref("Pet")), prefixItems: [true] } },
    want: { schema: { type: ["array"], items: pet, prefixItems: [{}] } },
  },
  {
    type: "application/json",
    given: { schema: ref("Pets") },
    want: { schema: { $ref: "Pets" } },
  },
  {
    type: "text/event-stream",
    given: { schema: ref("Log") },
    want: { itemSchema: { $ref: "Event" } },
  },
  // each event holds a list
  {
    type: "text/event-stream",
    given: { schema: ref("Pets") },
    want: { schema: { $ref: "Pets" } },
  },
  {
    type: "text/event-stream",
    given: { schema: list({ type: "string" }) },
    want: { schema: { type: ["array"], items: { type: ["string"] } } },
  },
])("$type $given is $want", ({ type, given, want }) => {
  expect(contentOf(type, given)).toEqual(want);
});
