import { describe, expect, test } from "vitest";
import { Imports } from "../../../generators/code/imports.js";
import { layout, TYPESCRIPT_NOTATION } from "../../../generators/layout.js";
import { bodyData } from "../../../generators/operations/body.js";
import type { Content, Schema } from "../../../src/ir/index.js";
import { planBody } from "../../../src/plan/body.js";
import { action, api } from "../../plan/api.js";
import { makePlan } from "../plan.js";

function print(content: readonly Content[], required = false) {
  const one = action({ method: "POST", body: { required, content } });
  const body = planBody(one, api({ actions: [one] }), undefined);
  const imports = new Imports();
  const data = body && bodyData(body, { plan: makePlan(), imports });
  const text = layout(data ?? null, TYPESCRIPT_NOTATION);
  return {
    text: text
      .replaceAll(/\s+/g, " ")
      .replaceAll(/,? ([}\]])/g, " $1")
      .replaceAll("/* @__PURE__ */ ", "@"),
    imports: String(imports).match(/(?<=runtime\/)[\w/-]+/g) ?? [],
  };
}

const string: Schema = { type: ["string"] };
const parts: Schema = {
  type: ["object"],
  properties: {
    a: { ...string, contentMediaType: "image/png" },
    b: { ...string, contentMediaType: "application/octet-stream" },
    c: {
      type: ["array"],
      items: { ...string, contentMediaType: "text/csv" },
    },
    d: { ...string, contentMediaType: "image/gif" },
  },
};
const base64: Schema = { ...string, contentEncoding: "base64" };
const TRANSFER =
  'headers: { "Content-Transfer-Encoding": { value: "base64" } }';
const member: Schema = { type: ["object"], properties: { a: string } };
const header = (schema: Schema, required = false) => ({ required, schema });

describe("the literal of a body", () => {
  test.each<{
    name: string;
    given: readonly Content[];
    required?: boolean;
    want: string;
    imports: string[];
  }>([
    {
      name: "JSON",
      given: [{ mediaType: "application/json", schema: string }],
      want: "@json()",
      imports: ["bodies/json"],
    },
    {
      name: "parts have the types that their schemas say, unless their encoding does",
      given: [
        {
          mediaType: "multipart/form-data",
          schema: parts,
          encoding: { d: { style: "form" }, a: { contentType: "image/*" } },
        },
      ],
      want: '@multipart({ flat: true, encoding: { a: { contentType: "image/*" }, c: { contentType: "text/csv" }, d: { style: "form" } } })',
      imports: ["bodies/multipart"],
    },
    {
      name: "headers of parts that have one value, or that a caller must give",
      given: [
        {
          mediaType: "multipart/form-data",
          schema: { type: ["object"], properties: { a: string } },
          encoding: {
            a: {
              headers: [
                { name: "X-One", ...header({ const: 1 }, true) },
                { name: "X-Must", ...header(string, true) },
                { name: "X-May", ...header(string) },
              ],
            },
          },
        },
      ],
      want: '@multipart({ flat: true, encoding: { a: { headers: { "X-One": { value: "1" }, "X-Must": { required: true } } } } })',
      imports: ["bodies/multipart"],
    },
    {
      name: "parts by their position",
      given: [
        {
          mediaType: "multipart/mixed",
          itemSchema: {},
          prefixEncoding: [{ contentType: "application/json" }],
          itemEncoding: { contentType: "image/png" },
        },
      ],
      want: '@multipartStream({ contentType: "multipart/mixed", prefix: [{ contentType: "application/json" }], item: { contentType: "image/png" } })',
      imports: ["streams/multipart-stream"],
    },
    {
      name: "parts in an encoding, by their position",
      given: [
        {
          mediaType: "multipart/mixed",
          schema: {
            type: ["array"],
            prefixItems: [{ ...base64, contentMediaType: "image/png" }, string],
            items: base64,
          },
        },
      ],
      want:
        '@multipart({ contentType: "multipart/mixed", prefix: [ ' +
        `{ contentType: "image/png", ${TRANSFER} }, {} ], ` +
        `item: { contentType: "application/octet-stream", ${TRANSFER} } })`,
      imports: ["bodies/multipart"],
    },
    {
      name: "parts in an encoding behind one that is in none",
      given: [
        {
          mediaType: "multipart/mixed",
          schema: { type: ["array"], prefixItems: [member], items: base64 },
        },
      ],
      want:
        '@multipart({ contentType: "multipart/mixed", prefix: [{}], ' +
        `item: { contentType: "application/octet-stream", ${TRANSFER} } })`,
      imports: ["bodies/multipart"],
    },
    {
      name: "parts in an encoding, by their name",
      given: [
        {
          mediaType: "multipart/related",
          schema: {
            type: ["object"],
            properties: { a: { type: ["array"], items: base64 }, b: base64 },
          },
          encoding: { b: { contentType: "application/json" } },
        },
      ],
      want:
        '@multipart({ contentType: "multipart/related", encoding: { ' +
        'b: { contentType: "application/json" }, ' +
        `a: { contentType: "application/octet-stream", ${TRANSFER} } } })`,
      imports: ["bodies/multipart"],
    },
    {
      name: "parts of a form in an encoding",
      given: [
        {
          mediaType: "multipart/form-data",
          schema: { type: ["object"], properties: { a: base64 } },
        },
      ],
      want: "@multipart({ flat: true })",
      imports: ["bodies/multipart"],
    },
    {
      name: "parts of a list that is known as a whole, with a boundary of their own",
      given: [
        {
          mediaType: 'multipart/mixed; boundary="a;b"; x=y',
          schema: { type: ["array"], items: string },
        },
      ],
      want: '@multipart({ contentType: "multipart/mixed; x=y" })',
      imports: ["bodies/multipart"],
    },
    {
      name: "a patch that must be there",
      given: [{ mediaType: "application/json-patch+json", schema: string }],
      required: true,
      want: '@json({ contentType: "application/json-patch+json", required: true })',
      imports: ["bodies/json"],
    },
    {
      name: "bytes that must be there",
      given: [{ mediaType: "image/png" }],
      required: true,
      want: '@raw({ contentType: "image/png", required: true })',
      imports: ["bodies/raw"],
    },
    {
      name: "parts by their position that are bodies themselves",
      given: [
        {
          mediaType: "multipart/mixed",
          schema: { type: ["array"], prefixItems: [member], items: member },
          prefixEncoding: [{ contentType: "application/xml" }],
          itemEncoding: { contentType: "multipart/form-data" },
        },
      ],
      want:
        '@multipartStream({ contentType: "multipart/mixed", prefix: [ { contentType: "application/xml", ' +
        'body: @xml({ contentType: "application/xml", root: "root", shape: { members: { a: {} } } }) } ], ' +
        'item: { contentType: "multipart/form-data", body: @multipart() } })',
      imports: ["bodies/multipart", "streams/multipart-stream", "xml/body"],
    },
    {
      name: "XML with the name of its root",
      given: [
        {
          mediaType: "application/xml",
          schema: { type: ["object"], properties: { a: string } },
        },
      ],
      want: '@xml({ contentType: "application/xml", root: "root", shape: { members: { a: {} } } })',
      imports: ["xml/body"],
    },
    {
      name: "a sequence of JSON texts",
      given: [{ mediaType: "application/geo+json-seq", itemSchema: string }],
      want: '@lines({ contentType: "application/geo+json-seq", sequence: true })',
      imports: ["streams/lines"],
    },
    {
      name: "several media types, and ranges that the caller narrows",
      given: [
        { mediaType: "application/x-ndjson", itemSchema: string },
        { mediaType: "image/*" },
        { mediaType: "application/*" },
      ],
      want: '@either([ @json(), @lines({ contentType: "application/x-ndjson" }), @raw({ contentType: "image/*" }) ])',
      imports: ["bodies/either", "bodies/json", "bodies/raw", "streams/lines"],
    },
  ])("$name", ({ given, required, want, imports }) => {
    expect(print(given, required)).toEqual({ text: want, imports });
  });
});
