import { describe, expect, test } from "vitest";
import { exampleTag } from "../../../generators/resources/example.js";
import { makePlan, type OperationGiven } from "../plan.js";

const text = { type: ["string"] } as const;
const ofText = (example: string) => ({ ...text, examples: [example] });

function exampleOf(operation: Omit<OperationGiven, "id">): string {
  const plan = makePlan({ operations: [{ id: "pets.do", ...operation }] });
  const [group] = plan.groups;
  const [first] = group?.operations ?? [];
  if (!group || !first) throw new Error("no operation");
  return exampleTag(first, group, plan).join("\n");
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
