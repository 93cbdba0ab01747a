import { expect, test } from "vitest";
import { camelCase } from "../../../src/escape/identifier.js";
import { collectionsOf, doingOf } from "../../../src/plan/names/doing.js";

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
  const { verb, nouns } = doingOf({ method, path }, new Set());
  expect(
    `${camelCase(verb)} ${nouns.map((noun) => noun[0]!.toUpperCase() + noun.slice(1)).join("")}`,
  ).toBe(want);
});

test("a path that has items is a list, be its name no plural, or a verb", () => {
  const paths = ["/pet", "/pet/{petId}", "/pet/{petId}/import/{importId}"];
  const collections = collectionsOf(paths.map((path) => ({ path })));
  expect([...collections]).toEqual(["/pet", "/pet/{petId}/import"]);
  const of = (method: string, path: string) =>
    doingOf({ method, path }, collections).verb;
  expect(of("GET", "/pet")).toEqual(["list"]);
  expect(of("POST", "/pet/{petId}/import")).toEqual(["create"]);
});
