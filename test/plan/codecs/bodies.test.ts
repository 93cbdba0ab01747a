import { expect, test } from "vitest";
import type { Content, Schema } from "../../../src/ir/index.js";
import { responseSchemasOf } from "../../../src/plan/codecs/bodies.js";
import { action } from "../api.js";

const pet: Schema = { type: ["object"], properties: { data: {} } };

test.each<{ given: Content; want: Schema | undefined }>([
  { given: { mediaType: "application/json", schema: pet }, want: pet },
  { given: { mediaType: "application/jsonl", itemSchema: pet }, want: pet },
  { given: { mediaType: "application/xml", schema: pet }, want: pet },
  // a part is no item: it has headers, and data of its own
  { given: { mediaType: "multipart/mixed", itemSchema: pet }, want: undefined },
  { given: { mediaType: "text/plain", schema: pet }, want: undefined },
])("what a response of $given.mediaType holds", ({ given, want }) => {
  const responses = [{ status: "200", headers: [], content: [given] }];
  expect(responseSchemasOf(action({ responses }), {})).toEqual([["200", want]]);
});
