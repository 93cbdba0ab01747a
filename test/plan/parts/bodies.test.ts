import { expect, test } from "vitest";
import type { Content, Schema } from "../../../src/ir/index.js";
import { listPartBodies } from "../../../src/plan/parts/bodies.js";
import { makePlan } from "../../generators/plan.js";

const text: Schema = { type: ["string"] };
const object: Schema = { type: ["object"], properties: { a: text } };
const listOf = (items: Schema): Schema => ({ type: ["array"], items });
const contentType = "multipart/mixed";
const { api } = makePlan({ schemas: { Form: object, List: listOf(object) } });

test.each<{ proves: string; given: Schema; want?: Schema }>([
  { proves: "an object is", given: object, want: object },
  {
    proves: "also by reference",
    given: { $ref: "Form" },
    want: { $ref: "Form" },
  },
  {
    proves: "of a list of objects, each is",
    given: listOf(object),
    want: object,
  },
  { proves: "also by reference", given: { $ref: "List" }, want: object },
  {
    proves: "a list of texts is, as a whole",
    given: listOf(text),
    want: listOf(text),
  },
  { proves: "a text is not", given: text },
  { proves: "bytes are not", given: { ...text, format: "binary" } },
])("a part that has parts: $proves", ({ given, want }) => {
  const encoding = { b: { contentType, itemEncoding: {} } };
  const schema: Schema = { type: ["object"], properties: { b: given } };
  const content: Content = {
    mediaType: "multipart/form-data",
    schema,
    encoding,
  };
  const found = listPartBodies(content, api).named.get("b");
  expect(found).toEqual(
    want && {
      codec: "multipart",
      content: { mediaType: contentType, schema: want, itemEncoding: {} },
    },
  );
});

test("parts by position have the schemas of their items", () => {
  const content: Content = {
    mediaType: contentType,
    schema: { ...listOf(listOf(object)), prefixItems: [text, object] },
    prefixEncoding: [{ contentType }, { contentType: "application/xml" }],
    itemEncoding: { contentType },
  };
  const { prefix, item } = listPartBodies(content, api);
  expect(prefix.map((one) => one?.codec)).toEqual([undefined, "xml"]);
  expect(item?.content.schema).toEqual(listOf(object));
});
