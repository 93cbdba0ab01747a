import { expect, test } from "vitest";
import { camelCase } from "../../../src/escape/identifier.js";
import { doingOf, pathFacts } from "../../../src/plan/names/doing.js";

const cases = [
  { given: "GET /pets", want: "list Pets" },
  { given: "GET /pets/{petId}", want: "get Pet" },
  { given: "POST /pets", want: "create Pet" },
  { given: "PUT /pets/{petId}", want: "replace Pet" },
  { given: "PATCH /pets/{petId}", want: "update Pet" },
  { given: "POST /pets/{petId}", want: "update Pet" },
  { given: "DELETE /pets/{petId}", want: "delete Pet" },
  { given: "GET /pets/{petId}/toys", want: "list PetToys" },
  { given: "POST /pets/{petId}/toys", want: "create PetToy" },
  { given: "POST /pets/{petId}/wash", want: "create PetWash" },
  { given: "POST /pets/{petId}/copy", want: "copy Pet" },
  { given: "POST /pets/{petId}:cancel", want: "cancel Pets" },
  { given: "POST /pets/{petId}/cancel_visit", want: "cancelVisit Pet" },
  {
    given: "POST /pets/{petId}/upload_sessions",
    want: "create PetUploadSession",
  },
  { given: "GET /pets/search", want: "search Pets" },
  { given: "GET /pets/{petId}/cancel", want: "get PetCancel" },
  { given: "GET /pets/{petId}/photo.{format}", want: "get PetPhoto" },
  { given: "GET /pets/{petId}/limits/{id}", want: "get PetLimit" },
  { given: "GET /pets.json", want: "list Pets" },
  { given: "GET /pets/{petId}.json", want: "get Pet" },
  { given: "PUT /pets/{petId}.{format}", want: "replace Pet" },
  { given: "GET /pets/{petId}/toys.{format}", want: "list PetToys" },
  { given: "POST /pets/list.json", want: "list Pets" },
  { given: "GET /pets.get", want: "get PetsGet" },
  { given: "POST /pets/{petId}/renew", want: "renew Pet" },
  { given: "GET /account", want: "get Account" },
  { given: "GET /settings", want: "get Settings" },
  { given: "GET /account/settings", want: "get AccountSettings" },
  { given: "GET /api/v2/pets", want: "list Pets" },
  { given: "POST /search", want: "create Search" },
  { given: "GET /", want: "get " },
  { given: "POST /", want: "create " },
];

test.each(cases)("$given: $want", ({ given, want }) => {
  const [method = "", path = ""] = given.split(" ");
  const { verb, nouns } = doingOf({ method, path }, pathFacts([]));
  expect(
    `${camelCase(verb)} ${nouns.map((noun) => noun[0]!.toUpperCase() + noun.slice(1)).join("")}`,
  ).toBe(want);
});

const of = (given: string) => {
  const [method = "", path = ""] = given.split(" ");
  return { method, path };
};

test("a path that has items is a list, be its name no plural, or a verb", () => {
  const all = ["GET /pet", "GET /pet/{petId}", "GET /pet/{petId}/import/{id}"];
  const facts = pathFacts(all.map(of));
  expect([...facts.collections]).toEqual(["/pet", "/pet/{petId}/import"]);
  expect(doingOf(of("GET /pet"), facts).verb).toEqual(["list"]);
  expect(doingOf(of("POST /pet/{petId}/import"), facts).verb).toEqual([
    "create",
  ]);
});

test("a notation is no part of what has items, or belongs to what", () => {
  const all = ["POST /pets.json", "GET /pets/{petId}.json"];
  const facts = pathFacts([...all, "GET /pets/{petId}/toyBoxes.xml"].map(of));
  expect([...facts.collections]).toEqual(["/pets"]);
  expect([...facts.owned]).toEqual(["pet toybox"]);
  expect(doingOf(of("POST /pets.json"), facts).verb).toEqual(["create"]);
});

test.each([
  { given: ["GET /a/home"], want: "update" },
  { given: ["GET /a/homes"], want: "create" },
  { given: ["GET /a/home", "GET /a/home/{id}"], want: "create" },
  { given: ["GET /a/home", "PUT /a/home"], want: "create" },
  { given: [], want: "create" },
])("POST beside $given: $want", ({ given, want }) => {
  const path = given[0]?.slice("GET ".length) ?? "/a/home";
  const { verb } = doingOf({ method: "POST", path }, pathFacts(given.map(of)));
  expect(verb).toEqual([want]);
});
