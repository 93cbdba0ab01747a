import { expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { translateSchema } from "../../../src/plan/codecs/translate.js";

const date: Schema = { type: ["string"], format: "date-time", surface: "Date" };
const again: Schema = { oneOf: [{ $ref: "Rule" }, { type: ["boolean"] }] };

/** A rule of two kinds, each of which has rules inside. */
const Rule: Schema = {
  oneOf: [
    { type: ["object"], properties: { all: again, since: date } },
    { type: ["object"], properties: { any: again } },
    date,
  ],
};

test("a union that has a name and holds itself twice is not written out in itself", () => {
  const node = translateSchema(again, { Rule });
  const reference = { kind: "reference", schema: "Rule" };
  expect(node).toMatchObject({
    union: {
      members: [
        { when: { types: ["object"] }, codec: reference },
        { when: { types: ["object"] }, codec: reference },
        { codec: { kind: "scalar", name: "dateTime" } },
        { when: { types: ["boolean"] } },
      ],
    },
  });
  expect(JSON.stringify(translateSchema(Rule, { Rule })).length).toBeLessThan(
    2_000,
  );
});
