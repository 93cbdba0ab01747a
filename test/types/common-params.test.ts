import { describe, expect, test } from "vitest";
import { mayHaveCommon } from "../../src/plan/common-params.js";
import { findCommonMembers } from "../../src/types/common-params.js";
import type { Member, ObjectType } from "../../src/types/type.js";
import { action } from "../plan/api.js";

const member = (name: string, given: Partial<Member> = {}): Member => ({
  name,
  optional: true,
  type: { kind: "keyword", name: "string" },
  docs: [],
  ...given,
});
const params = (...members: Member[]): ObjectType => ({
  kind: "object",
  members,
});
const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => member(name));
const all = params(a!, b!, c!);

const cases: readonly {
  name: string;
  given: readonly ObjectType[];
  want: string;
}[] = [
  {
    name: "what three of four have",
    given: [all, all, all, params(d!)],
    want: "a b c",
  },
  {
    name: "not what half has",
    given: [all, all, params(), params()],
    want: "",
  },
  { name: "not of three operations", given: [all, all, all], want: "" },
  {
    name: "not two of them",
    given: [1, 2, 3, 4].map(() => params(a!, b!)),
    want: "",
  },
  ...[
    member("c", { docs: ["Another."] }),
    member("c", { optional: false }),
    member("c", { type: { kind: "keyword", name: "number" } }),
  ].map((other) => ({
    name: `not what is something else: ${JSON.stringify(other)}`,
    given: [all, all, params(a!, b!, other), params(a!, b!, other)],
    want: "",
  })),
];

describe("findCommonMembers", () => {
  test.each(cases)("$name", ({ given, want }) => {
    const found = findCommonMembers(given).map(({ name }) => name);
    expect(found.join(" ")).toBe(want);
  });
});

describe("mayHaveCommon", () => {
  const taking = (...names: string[]) =>
    action({
      parameters: names.map((name) => ({
        name,
        in: "query",
        required: false,
        schema: {},
        style: "form",
        explode: true,
        allowReserved: false,
      })),
    });
  test.each([
    { given: [1, 2, 3, 4].map(() => taking("a", "b", "c")), want: true },
    { given: [1, 2, 3, 4].map(() => taking("a", "b")), want: false },
    { given: [1, 2, 3].map(() => taking("a", "b", "c")), want: false },
    {
      given: [taking("a", "b", "c"), taking(), taking(), taking()],
      want: false,
    },
  ])("$want", ({ given, want }) => {
    expect(mayHaveCommon(given)).toBe(want);
  });
});
