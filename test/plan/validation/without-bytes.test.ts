import { expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { withoutBytes } from "../../../src/plan/validation/without-bytes.js";
import { object, string } from "../api.js";

const bytes: Schema = { ...string, format: "binary" };
const list = (items: Schema): Schema => ({ type: ["array"], items });
const schemas = {
  Pet: object({ name: string }),
  Photo: object({ image: bytes, name: string }),
  Album: object({ photo: { $ref: "Photo" }, next: { $ref: "Album" } }),
};
const openPhoto = object({ image: {}, name: string });

test.each<{ name: string; given: Schema; want: Schema }>([
  { name: "bytes are anything", given: bytes, want: {} },
  {
    name: "by their media type, too",
    given: { contentMediaType: "image/png" },
    want: {},
  },
  {
    name: "what has none stays",
    given: { $ref: "Pet" },
    want: { $ref: "Pet" },
  },
  {
    name: "what is said beside them stays",
    given: { ...object({ a: bytes, b: string }, ["b"]), minProperties: 1 },
    want: object({ a: {}, b: string }, ["b"]),
  },
  {
    name: "in lists",
    given: { ...list(bytes), prefixItems: [string, bytes], maxItems: 3 },
    want: { ...list({}), prefixItems: [string, {}], maxItems: 3 },
  },
  { name: "by reference", given: { $ref: "Photo" }, want: openPhoto },
  {
    name: "beside a reference",
    given: { $ref: "Photo", required: ["name"] },
    want: { allOf: [openPhoto, { required: ["name"] }] },
  },
  {
    name: "in a circle",
    given: { $ref: "Album" },
    want: object({ photo: openPhoto, next: {} }),
  },
  {
    name: "of a choice any may hold",
    given: { oneOf: [{ $ref: "Pet" }, bytes] },
    want: { anyOf: [{ $ref: "Pet" }, {}] },
  },
  {
    name: "nothing is forbidden that depends on them",
    given: { ...object({ a: bytes }), not: object({ a: bytes }) },
    want: object({ a: {} }),
  },
])("$name", ({ given, want }) => {
  expect(withoutBytes(given, schemas)).toEqual(want);
});
