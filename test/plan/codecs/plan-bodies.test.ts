import { expect, test } from "vitest";
import type { Content, Schema } from "../../../src/ir/index.js";
import { planBody } from "../../../src/plan/body.js";
import type { CodecNode } from "../../../src/plan/codecs/node.js";
import { planRequest } from "../../../src/plan/codecs/plan-bodies.js";
import { simplify } from "../../../src/plan/codecs/simplify.js";
import { translateSchema } from "../../../src/plan/codecs/translate.js";
import { planParams } from "../../../src/plan/params.js";
import { applySurfacePolicy } from "../../../src/plan/surface-policy.js";
import { action, api } from "../api.js";

const date: Schema = { type: ["string"], format: "date-time" };
const list: Schema = { type: ["array"], items: date };
const text: Schema = { type: ["string"] };
const bytes: Schema = { ...text, format: "binary" };
const objectOf = (b: Schema): Schema => ({
  type: ["object"],
  properties: { at: date, b },
});

const DATE: CodecNode = { kind: "scalar", name: "dateTime" };
const LIST: CodecNode = { kind: "shape", items: DATE };

function plan(content: readonly Content[]) {
  const described = api({
    actions: [action({ method: "POST", body: { required: true, content } })],
  });
  const changed = applySurfacePolicy(described, { dates: "Date" });
  const [own = action({})] = changed.actions;
  const body = planBody(own, changed, undefined);
  const params = planParams(own, changed, body, "Params");
  const given = { ...(body && { body }), ...(params && { params }) };
  return planRequest(given, changed, (schema) =>
    simplify(translateSchema(schema, {}), new Map(), new Set()),
  );
}

const inParams = (node: CodecNode) => ({
  params: { kind: "shape", properties: [["body", node]] },
  bodies: [],
});

test.each<{ name: string; given: readonly Content[]; want: unknown }>([
  {
    name: "one media type",
    given: [{ mediaType: "application/json", schema: date }],
    want: inParams(DATE),
  },
  {
    name: "several that are converted alike",
    given: [
      { mediaType: "application/json", schema: date },
      { mediaType: "application/a+json", schema: date },
    ],
    want: inParams(DATE),
  },
  {
    name: "several that say more of what is not converted",
    given: [
      { mediaType: "application/json", schema: objectOf(text) },
      { mediaType: "multipart/form-data", schema: objectOf(bytes) },
    ],
    want: inParams({ kind: "shape", properties: [["at", DATE]] }),
  },
  {
    name: "several that are not",
    given: [
      { mediaType: "application/json", schema: list },
      { mediaType: "application/a+json", schema: date },
      { mediaType: "application/b+json", schema: text },
    ],
    want: {
      bodies: [
        ["application/json", LIST],
        ["application/a+json", DATE],
      ],
    },
  },
  {
    name: "bytes beside it",
    given: [
      { mediaType: "application/pdf" },
      { mediaType: "application/json", schema: date },
    ],
    want: { bodies: [["application/json", DATE]] },
  },
  {
    name: "a range, and by name what it would be sent as, which alone is",
    given: [
      { mediaType: "application/*", schema: date },
      { mediaType: "application/json", schema: list },
    ],
    want: inParams(LIST),
  },
  {
    name: "nothing that is converted",
    given: [
      { mediaType: "application/json", schema: text },
      { mediaType: "application/pdf" },
    ],
    want: { bodies: [] },
  },
])("$name", ({ given, want }) => {
  const { params, bodies } = plan(given);
  const found = bodies.length > 0 ? { bodies } : { params, bodies };
  expect(found).toEqual(want);
});
