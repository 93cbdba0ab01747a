import { expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { noteGaps } from "../../src/plan/gaps.js";
import { makePlan } from "../generators/plan.js";

test.each([
  { given: "application/jsonl", want: ["GC_MEDIA_TYPE_AS_TEXT"] },
  { given: "application/json-seq", want: ["GC_MEDIA_TYPE_AS_TEXT"] },
  { given: "text/event-stream", want: ["GC_MEDIA_TYPE_AS_TEXT"] },
  { given: "text/csv", want: [] },
  { given: "application/json", want: [] },
])(
  "a sequence whose items are not described is a text, which is said: $given",
  ({ given, want }) => {
    const schema = { type: ["string" as const] };
    const responses = [{ status: "200", mediaType: given, schema }];
    const { api, groups } = makePlan({
      operations: [{ id: "pets.list", responses }],
    });
    const operations = groups.flatMap((group) => group.operations);
    const diagnostics = new Diagnostics();
    noteGaps({ api, operations, root: {}, diagnostics });
    expect(diagnostics.all.map(({ code }) => code)).toEqual(want);
  },
);

test("items that nothing takes apart are said, too", () => {
  const { api, groups } = makePlan({
    operations: [
      {
        id: "pets.list",
        responses: [{ status: "200", mediaType: "text/csv", itemSchema: {} }],
      },
    ],
  });
  const operations = groups.flatMap((group) => group.operations);
  const diagnostics = new Diagnostics();
  noteGaps({ api, operations, root: {}, diagnostics });
  expect(diagnostics.all.map(({ code }) => code)).toEqual([
    "GC_MEDIA_TYPE_AS_TEXT",
  ]);
});
