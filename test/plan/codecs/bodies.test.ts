import { expect, test } from "vitest";
import type { Content, Response, Schema } from "../../../src/ir/index.js";
import { responseBodiesOf } from "../../../src/plan/codecs/bodies.js";
import { planResult } from "../../../src/plan/result.js";
import { action } from "../api.js";

const pet: Schema = { type: ["object"], properties: { data: {} } };
const dog: Schema = { type: ["object"], properties: { dog: {} } };

function bodiesOf(status: string, content: readonly Content[]) {
  const responses: Response[] = [{ status, headers: [], content }];
  const given = action({ responses });
  return responseBodiesOf({ action: given, result: planResult(given) });
}

test.each<{ given: Content; want: Schema | undefined }>([
  { given: { mediaType: "application/json", schema: pet }, want: pet },
  { given: { mediaType: "application/jsonl", itemSchema: pet }, want: pet },
  { given: { mediaType: "application/xml", schema: pet }, want: pet },
  { given: { mediaType: "text/plain", schema: pet }, want: undefined },
])("what a response of $given.mediaType holds", ({ given, want }) => {
  const { mediaType } = given;
  expect(bodiesOf("200", [given])).toEqual([
    { status: "200", bodies: [{ mediaType, schema: want }], usual: want },
  ]);
});

test.each([
  {
    name: "each media type has its own; the one that is preferred is usual",
    status: "200",
    given: [
      { mediaType: "application/jsonl; a=b", itemSchema: dog },
      { mediaType: "application/json", schema: pet },
    ],
    bodies: [
      { mediaType: "application/json", schema: pet },
      { mediaType: "application/jsonl", schema: dog },
    ],
    usual: pet,
  },
  {
    name: "what only differs in parameters may be any of them",
    status: "200",
    given: [
      { mediaType: "application/json; v=1", schema: pet },
      { mediaType: "application/json; v=2", schema: dog },
    ],
    bodies: [{ mediaType: "application/json", schema: { anyOf: [pet, dog] } }],
    usual: { anyOf: [pet, dog] },
  },
  {
    name: "an error that does not say what it is may be any of them",
    status: "404",
    given: [
      { mediaType: "application/json", schema: pet },
      { mediaType: "application/problem+json", schema: dog },
      { mediaType: "application/xml", schema: {} },
    ],
    bodies: [
      { mediaType: "application/json", schema: pet },
      { mediaType: "application/problem+json", schema: dog },
    ],
    usual: { anyOf: [pet, dog] },
  },
  {
    name: "an error is XML where it is nothing else",
    status: "404",
    given: [
      { mediaType: "application/xml", schema: pet },
      { mediaType: "text/plain", schema: dog },
    ],
    bodies: [{ mediaType: "application/xml", schema: pet }],
    usual: pet,
  },
])("$name", ({ status, given, bodies, usual }) => {
  expect(bodiesOf(status, given)).toEqual([{ status, bodies, usual }]);
});

test("a part is no item: what it holds is its data", () => {
  const given = { mediaType: "multipart/mixed", itemSchema: pet };
  const [found] = bodiesOf("200", [given]);
  expect(found?.usual?.properties?.["data"]).toEqual(pet);
});
