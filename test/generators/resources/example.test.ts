import { describe, expect, test } from "vitest";
import { exampleTag } from "../../../generators/resources/example.js";
import type { OperationPlan } from "../../../src/plan/plan.js";
import { makePlan, type OperationGiven } from "../plan.js";

const text = { type: ["string"] } as const;
const ofText = (example: string) => ({ ...text, examples: [example] });

function exampleOf(
  operation: Omit<OperationGiven, "id">,
  more: Partial<OperationPlan> = {},
  variable = "pets",
): string {
  const made = makePlan({ operations: [{ id: "pets.do", ...operation }] });
  const plan = { ...made, client: { ...made.client, variable } };
  const [group] = plan.groups;
  const [first] = group?.operations ?? [];
  if (!group || !first) throw new Error("no operation");
  return exampleTag({ ...first, ...more }, group, plan).join("\n");
}

const shown = (code: string) => `@example\n\`\`\`ts\n${code}\n\`\`\``;

const query = (name: string, example: string, required = true) =>
  ({ name, in: "query", schema: ofText(example), required }) as const;

describe("@example", () => {
  test.each([
    {
      proves: "an operation that takes nothing",
      given: {},
      want: shown("await pets.pets.do();"),
    },
    {
      proves: "the description's own example, and nothing that is optional",
      given: { parameters: [query("a", "one"), query("b", "two", false)] },
      want: shown('await pets.pets.do({ a: "one" });'),
    },
    {
      proves: "a text that would end the comment",
      given: { parameters: [query("a", "*/ evil(); /*")] },
      want: shown('await pets.pets.do({ a: "*\\/ evil(); /\\*" });'),
    },
    {
      proves: "a name that would end the comment",
      given: { parameters: [query("*/ evil(); /*", "a")] },
      want: shown('await pets.pets.do({ "*\\/ evil(); /\\*": "a" });'),
    },
    {
      proves: "none for a text that a comment cannot show",
      given: { parameters: [query("a", "@ts-ignore")] },
      want: "",
    },
    {
      proves: "none where lines are wide",
      given: { parameters: [query("a", "x".repeat(90))] },
      want: "",
    },
    {
      proves: "seven params have a line each",
      given: {
        parameters: [..."abcdef"].map((one) => query(one, "x".repeat(9))),
      },
      want: shown(
        `await pets.pets.do({\n${[..."abcdef"].map((one) => `  ${one}: "xxxxxxxxx",`).join("\n")}\n});`,
      ),
    },
    {
      proves: "more have none",
      given: {
        parameters: [..."abcdefg"].map((one) => query(one, "x".repeat(9))),
      },
      want: "",
    },
    {
      proves: "none where no value is known to be valid",
      given: {
        parameters: [
          {
            name: "a",
            in: "query",
            schema: { ...text, minLength: 2, maxLength: 1 },
          },
        ],
      },
      want: "",
    },
    {
      proves: "none for a call that cannot be made",
      given: { method: "TRACE" },
      want: "",
    },
    {
      proves: "none whose literal may not fit its type",
      given: {
        method: "POST",
        body: {
          schema: {
            type: ["object"],
            properties: Object.fromEntries([
              ["a", text],
              ["toString", text],
            ]),
            required: ["a"],
          },
        },
      },
      want: "",
    },
    {
      proves: "none that needs a file",
      given: {
        method: "POST",
        body: {
          codec: "multipart",
          mediaType: "multipart/form-data",
          schema: {
            type: ["object"],
            properties: { file: { type: ["string"], format: "binary" } },
            required: ["file"],
          },
        },
      },
      want: "",
    },
  ] satisfies readonly {
    proves: string;
    given: Omit<OperationGiven, "id">;
    want: string;
  }[])("$proves", ({ given, want }) => {
    expect(exampleOf(given)).toBe(want);
  });
});

describe("@example shows how to go on", () => {
  const paging = { kind: "linkHeader", items: "", item: {}, why: "" } as const;
  const result = { kind: "stream" } as OperationPlan["result"];
  test.each<{
    proves: string;
    given: Partial<OperationPlan>;
    variable: string;
    want: string;
  }>([
    {
      proves: "through all pages",
      given: { paging },
      variable: "pets",
      want: "const list = pets.pets.do();\nfor await (const item of list) console.log(item);",
    },
    {
      proves: "through all pages of a client called list",
      given: { paging },
      variable: "list",
      want: "const found = list.pets.do();\nfor await (const item of found) console.log(item);",
    },
    {
      proves: "through the items of a stream",
      given: { result },
      variable: "pets",
      want: "const items = await pets.pets.do();\nfor await (const item of items) console.log(item);",
    },
    {
      proves: "through the items of a client called items",
      given: { result },
      variable: "items",
      want: "const found = await items.pets.do();\nfor await (const item of found) console.log(item);",
    },
    {
      proves: "to the end of what goes on",
      given: { longRunning: {} as OperationPlan["longRunning"] & object },
      variable: "pets",
      want: "const begun = pets.pets.do();\nawait begun.wait();",
    },
    {
      proves: "to the end of what a client called begun began",
      given: { longRunning: {} as OperationPlan["longRunning"] & object },
      variable: "begun",
      want: "const call = begun.pets.do();\nawait call.wait();",
    },
  ])("$proves", ({ given, variable, want }) => {
    expect(exampleOf({}, given, variable)).toBe(shown(want));
  });
});
