import { describe, expect, test } from "vitest";
import type { Content, Schema } from "../../src/ir/index.js";
import { planBody } from "../../src/plan/body.js";
import { planParams } from "../../src/plan/params.js";
import { action, api, object, string } from "./api.js";

const pet = object({ name: string });
const list: Schema = { type: ["array"], items: pet };
const content = (types: Readonly<Record<string, Schema | undefined>>) =>
  Object.entries(types).map(([mediaType, schema]): Content => ({
    mediaType,
    ...(schema && { schema }),
  }));

function plan(given: readonly Content[]) {
  const one = action({
    method: "POST",
    body: { required: true, content: given },
  });
  const world = api({ actions: [one], schemas: { Pet: pet } });
  const body = planBody(one, world, undefined);
  const params = planParams(one, world, body, "Params");
  const all = body ? [body, ...(body.others ?? [])] : [];
  return {
    shape: body?.shape,
    choices: all.map((each) => `${each.codec} ${each.content.mediaType}`),
    body: params?.schema.properties?.["body"],
  };
}

describe("the media types of a body", () => {
  test.each<{
    name: string;
    given: readonly Content[];
    want: { shape: string; choices: string[] };
  }>([
    {
      name: "JSON before all others, which stay reachable",
      given: content({
        "text/csv": string,
        "application/xml": pet,
        "application/json": list,
      }),
      want: {
        shape: "body",
        choices: [
          "json application/json",
          "xml application/xml",
          "text text/csv",
        ],
      },
    },
    {
      name: "what a range is sent as, by its own description",
      given: content({
        "*/*": list,
        "application/a+json": string,
        "application/json": pet,
      }),
      want: {
        shape: "body",
        choices: ["json application/json", "json application/a+json"],
      },
    },
    {
      name: "a range that nothing else is sent as",
      given: content({ "*/*": list, "application/a+json": pet }),
      want: {
        shape: "body",
        choices: ["json */*", "json application/a+json"],
      },
    },
    {
      name: "bytes of any type (OpenAPI 3.1)",
      given: content({ "*/*": { contentMediaType: "*/*" } }),
      want: { shape: "body", choices: ["binary */*"] },
    },
    {
      name: "bytes of any type (OpenAPI 3.0)",
      given: content({
        "application/*": { type: ["string"], format: "binary" },
      }),
      want: { shape: "body", choices: ["binary application/*"] },
    },
    {
      name: "anything else of any type is JSON",
      given: content({ "*/*": string }),
      want: { shape: "body", choices: ["json */*"] },
    },
    {
      name: "other spellings of the same say nothing",
      given: content({
        "application/json": pet,
        "text/json": pet,
        "application/*+json": pet,
        "*/*": pet,
        "application/json; charset=utf-8": pet,
      }),
      want: { shape: "flat", choices: ["json application/json"] },
    },
    {
      name: "patches of different meaning",
      given: content({
        "application/merge-patch+json": pet,
        "application/json-patch+json": list,
      }),
      want: {
        shape: "body",
        choices: [
          "json application/merge-patch+json",
          "json application/json-patch+json",
        ],
      },
    },
    {
      name: "a flat body has no alternative without properties",
      given: content({
        "application/json": { $ref: "Pet" },
        "application/x-www-form-urlencoded": { $ref: "Pet" },
        "text/plain": { $ref: "Pet" },
      }),
      want: {
        shape: "flat",
        choices: [
          "json application/json",
          "form application/x-www-form-urlencoded",
        ],
      },
    },
    {
      name: "XML that is described, and XML that is a text",
      given: content({
        "application/xml": { $ref: "Pet" },
        "text/xml": { $ref: "Pet" },
        "application/a+xml": string,
        "image/svg+xml": pet,
      }),
      want: {
        shape: "body",
        choices: [
          "xml application/xml",
          "text application/a+xml",
          "text image/svg+xml",
        ],
      },
    },
    {
      name: "lists of lines and of parts",
      given: [
        { mediaType: "application/jsonl", itemSchema: pet },
        { mediaType: "multipart/mixed", itemSchema: pet },
        { mediaType: "multipart/related" },
      ],
      want: {
        shape: "body",
        choices: [
          "multipart multipart/mixed",
          "lines application/jsonl",
          "binary multipart/related",
        ],
      },
    },
    {
      name: "ranges of bytes",
      given: content({
        "application/pdf": undefined,
        "image/*": undefined,
      }),
      want: {
        shape: "body",
        choices: ["binary application/pdf", "binary image/*"],
      },
    },
  ])("$name", ({ given, want }) => {
    const { shape, choices } = plan(given);
    expect({ shape, choices }).toEqual(want);
  });

  test("are a union of what can be given, each once", () => {
    const { body } = plan(
      content({
        "application/json": pet,
        "application/xml": pet,
        "application/jsonl": list,
        "text/csv": undefined,
        "image/png": undefined,
        "image/gif": undefined,
      }),
    );
    const bytes = { type: ["string"], format: "binary" };
    expect(body).toEqual({ anyOf: [pet, list, string, bytes] });
  });

  test("of one item schema are a list of it", () => {
    const { body } = plan([
      { mediaType: "application/jsonl", itemSchema: { $ref: "Pet" } },
    ]);
    expect(body).toEqual({ type: ["array"], items: { $ref: "Pet" } });
  });
});

describe("there is no body", () => {
  const given = (method: string, required: boolean, schema: Schema) =>
    action({ method, body: { required, content: content({ "*/*": schema }) } });
  const nothing = { ...object({}), additionalProperties: { not: {} } };
  test.each([
    { name: "of a GET", given: given("GET", true, pet), want: false },
    { name: "of a HEAD", given: given("HEAD", true, pet), want: false },
    { name: "of a TRACE", given: given("TRACE", true, pet), want: false },
    { name: "but of a QUERY", given: given("QUERY", true, pet), want: true },
    { name: "but of a DELETE", given: given("DELETE", true, pet), want: true },
    {
      name: "that may be absent and can only be empty",
      given: given("POST", false, nothing),
      want: false,
    },
    {
      name: "but one that must be there and empty",
      given: given("POST", true, nothing),
      want: true,
    },
    {
      name: "but one that may have members",
      given: given("POST", false, object({})),
      want: true,
    },
  ])("$name", ({ given: one, want }) => {
    const body = planBody(one, api({ actions: [one] }), undefined);
    expect(body !== undefined).toBe(want);
  });
});

describe("the items of parts that a caller may give one after another", () => {
  const json = { contentType: "application/json" };
  test.each<{ name: string; given: Partial<Content>; want?: Schema }>([
    {
      name: "of a body that describes its items",
      given: { itemSchema: pet },
      want: pet,
    },
    {
      name: "of a list, by how each is written",
      given: { schema: list, itemEncoding: json },
      want: pet,
    },
    {
      name: "of a list of which the first are others",
      given: { schema: { ...list, prefixItems: [string] }, itemEncoding: json },
      want: { anyOf: [string, pet] },
    },
    {
      name: "of a list that has a name",
      given: { schema: { $ref: "Pets" }, itemEncoding: json },
      want: pet,
    },
    { name: "not of a list that is known as a whole", given: { schema: list } },
    {
      name: "not of a list that has an end",
      given: {
        schema: {
          type: ["array"],
          prefixItems: [string],
          items: { not: {} },
        },
        itemEncoding: json,
      },
    },
    { name: "not of an object", given: { schema: pet, itemEncoding: json } },
  ])("$name", ({ given, want }) => {
    const mixed = { mediaType: "multipart/mixed", ...given };
    const body = { required: true, content: [mixed] };
    const one = action({ method: "POST", body });
    const world = api({ actions: [one], schemas: { Pets: list } });
    expect(planBody(one, world, undefined)).toMatchObject({
      codec: "multipart",
    });
    expect(planBody(one, world, undefined)?.items).toEqual(want);
  });
});
