import { describe, expect, test } from "vitest";
import { liftListItems } from "../../src/build/lift-items.js";
import type { Schema } from "../../src/ir/index.js";
import { nameLifted } from "../../src/plan/names/lifted.js";
import { action, api, object, string } from "../plan/api.js";

const pet = object({ name: string });
const list = (items: Schema): Schema => ({ type: ["array"], items });

function lift(answer: Schema, path = "/pets", mediaType = "application/json") {
  const content = [{ mediaType, schema: { $ref: "Answer" } }];
  const responses = [{ status: "200", headers: [], content }];
  const actions = [action({ path, responses })];
  const { schemas } = liftListItems(
    api({ actions, schemas: { Answer: answer } }),
  );
  const { Answer, ...others } = schemas;
  return { answer: Answer, others };
}

describe("liftListItems", () => {
  test.each<{ name: string; given: Schema; want: string[] }>([
    {
      name: "the items of a list in an object",
      given: object({ total: string, data: list(pet) }),
      want: ["Answer#items.data"],
    },
    {
      name: "one object deeper",
      given: object({ page: object({ data: list(pet) }) }),
      want: ["Answer#items.page.data"],
    },
    {
      name: "but no deeper",
      given: object({ a: object({ b: object({ data: list(pet) }) }) }),
      want: [],
    },
    { name: "of the whole", given: list(pet), want: ["Answer#items."] },
    {
      name: "none of a member that would break the id",
      given: object({ "#data": list(pet) }),
      want: [],
    },
    { name: "no scalars", given: object({ data: list(string) }), want: [] },
    {
      name: "none that have a name",
      given: object({ data: list({ $ref: "Pet" }) }),
      want: [],
    },
  ])("$name", ({ given, want }) => {
    const { answer, others } = lift(given);
    expect(Object.keys(others)).toEqual(want);
    if (want.length === 0) expect(answer).toBe(given);
    else expect(Object.values(others)).toEqual([pet]);
  });

  test("one thing keeps its lists, unless it is one", () => {
    const thing = object({ tags: list(pet) });
    expect(lift(thing, "/pets/{petId}").others).toEqual({});
    const { answer } = lift(list(pet), "/pets/{petId}");
    expect(answer).toEqual(list({ $ref: "Answer#items." }));
  });

  test("what is no JSON keeps its lists", () => {
    const xml = lift(object({ data: list(pet) }), "/pets", "application/xml");
    expect(xml.others).toEqual({});
  });
});

test.each([
  { id: "Pets#items.data", want: ["PetsItem", "PetsDataItem"] },
  {
    id: "GET /pets#200#items.a.b",
    want: ["ListResponseItem", "ListResponseABItem"],
  },
])("the name of an item comes from its list: $id", ({ id, want }) => {
  const names = nameLifted(id, api(), () => "List");
  expect(names?.filter(Boolean)).toEqual(want);
});
