import { describe, expect, test } from "vitest";
import { nameOperations } from "../../src/plan/names/operations.js";
import { action } from "./api.js";

const cases = [
  { given: { operationId: "listPets", tags: ["pets"] }, want: "pets.list" },
  {
    given: { operationId: "getPetById", tags: ["Pets"] },
    want: "pets.getById",
  },
  {
    given: { operationId: "pets/list-all", tags: ["pets"] },
    want: "pets.listAll",
  },
  {
    given: { operationId: "get-an-album", tags: ["Albums"] },
    want: "albums.get",
  },
  {
    given: { operationId: "addItemToPets", tags: ["pets"] },
    want: "pets.addItemToPets",
  },
  { given: { operationId: "pets", tags: ["pets"] }, want: "pets.list" },
  { given: { operationId: "listPets" }, want: "pets.list" },
  { given: { path: "/api/v2/pets/{id}" }, want: "pets.get" },
  { given: { path: "/pets", method: "POST" }, want: "pets.create" },
  { given: { path: "/pets/{id}/toys", method: "GET" }, want: "pets.listToys" },
  { given: { path: "/", method: "GET" }, want: "root.get" },
  {
    given: { path: "/", operationId: "getPets", tags: ["pets"] },
    want: "pets.list",
  },
  { given: { operationId: "x", tags: ["then"] }, want: "_then.x" },
  {
    given: { operationId: "constructor", tags: ["a"] },
    want: "a.getConstructor",
  },
  {
    given: { operationId: "listPets", naming: { connector: "animals.all" } },
    want: "animals.all",
  },
  {
    given: {
      operationId: "listPets",
      tags: ["pets"],
      naming: { connector: "all" },
    },
    want: "pets.all",
  },
  {
    given: {
      operationId: "listPets",
      naming: { group: "animals", method: "findAll" },
    },
    want: "animals.findAll",
  },
] as const;

describe("nameOperations", () => {
  test.each(cases)("$want", ({ given, want }) => {
    expect([...nameOperations([action(given)], {}, {}).values()]).toEqual([
      want,
    ]);
  });

  test("lets the config win over the description, by key or operationId", () => {
    const given = action({
      operationId: "listPets",
      naming: { connector: "a.b" },
    });
    expect(
      nameOperations(
        [given],
        { names: { operations: { listPets: "pets.all" } } },
        {},
      ).get(given.key),
    ).toBe("pets.all");
    expect(
      nameOperations(
        [given],
        { names: { operations: { "GET /pets": "pets.every" } } },
        {},
      ).get(given.key),
    ).toBe("pets.every");
    expect(
      nameOperations(
        [action({ tags: ["x"] })],
        { names: { groups: { x: "animals" } } },
        {},
      ).get("GET /pets"),
    ).toBe("animals.listPets");
  });

  test.each([
    {
      name: "leaves out what all operationIds begin with that are paths",
      given: ["drive.files.list", "drive.files.copies.list"],
      want: ["files.list", "files.copiesList"],
    },
    {
      name: "but nothing of two parts, which is a group",
      given: ["drive.files.list", "drive.about"],
      want: ["files.driveList", "files.driveAbout"],
    },
    {
      name: "and nothing that only some have",
      given: ["drive.files.list", "other.files.get"],
      want: ["files.driveList", "files.otherGet"],
    },
    {
      name: "it comes back where names collide without it",
      given: ["drive.files.list", "drive.file.list"],
      want: ["files.filesList", "files.fileList"],
    },
  ])("$name", ({ given, want }) => {
    const actions = given.map((operationId, at) =>
      action({ operationId, path: `/files/${at}`, tags: ["files"] }),
    );
    expect([...nameOperations(actions, {}, {}).values()]).toEqual(want);
  });

  test.each([
    {
      name: "an operationId that only spells the path says nothing",
      given: [
        ["get_pets", "GET /pets"],
        ["get_pets_id", "GET /pets/{pet_id}"],
        ["post_pets_id_copy", "POST /pets/{pet_id}/copy"],
        ["PostPetsPetIdToys", "POST /v1/pets/{pet_id}/toys"],
      ],
      want: ["pets.list", "pets.get", "pets.copy", "pets.createToy"],
    },
    {
      name: "but where most are chosen, one that looks so is, too",
      given: [
        ["getPetsPetId", "GET /pets/{petId}"],
        ["feed", "POST /pets/{petId}/meals"],
        ["wash", "POST /pets/{petId}/baths"],
      ],
      want: ["pets.getPetId", "pets.feed", "pets.wash"],
    },
    {
      name: "the path and the method that a framework puts behind a name go",
      given: [
        ["read_pet_pets__pet_id__get", "GET /pets/{pet_id}"],
        ["read_all_pets_get", "GET /pets"],
      ],
      want: ["pets.read", "pets.readAll"],
    },
    {
      name: "and so does the class that one puts before it",
      given: [
        ["PetsController_findAll", "GET /pets"],
        ["PetsController.remove", "DELETE /pets/{id}"],
        ["PetsController_v1_feed", "POST /pets/{id}/meals"],
      ],
      want: ["pets.findAll", "pets.remove", "pets.feed"],
    },
    {
      name: "so do method and path that one puts before it",
      given: [
        ["get-/pets/{petId}_getById", "GET /pets/{petId}"],
        ["post-/pets/{petId}/wash_doWash", "POST /pets/{petId}/wash"],
        ["get-pets-by-owner", "GET /pets"],
      ],
      want: ["pets.getById", "pets.doWash", "pets.listByOwner"],
    },
    {
      name: "so does the method that one puts behind it, and a number where that tells nothing apart",
      given: [
        ["findPetsUsingGET", "GET /pets"],
        ["findPetsUsingGET_1", "GET /farms/{farmId}/pets"],
        ["adopt", "PUT /pets/{id}/adopter"],
        ["adopt_1", "PUT /pets/{id}/adopters/{adopter}"],
        ["wash_2", "PUT /pets/{id}/bath"],
      ],
      want: [
        "pets.wash2",
        "pets.list",
        "pets.listForFarm",
        "pets.replacePetsAdopter",
        "pets.replacePetsAdopters",
      ],
    },
    {
      name: "get is list where the plural that said so goes with the group",
      given: [
        ["getPet", "GET /pets/{id}"],
        ["getPets", "GET /pets"],
        ["get_pets_for_farm", "GET /farms/{id}/pets"],
        ["getPetsAttention", "POST /pets"],
        ["getPetToys", "GET /pets/{id}/toys"],
      ],
      want: [
        "pets.get",
        "pets.list",
        "pets.listForFarm",
        "pets.getAttention",
        "pets.getToys",
      ],
    },
    {
      name: "a method in capitals says what is done, where nothing else does",
      given: [
        ["POST-pet", "POST /pets"],
        ["PATCH_pet", "PATCH /pets/{id}"],
        ["GET_petToys", "GET /pets/{id}/toys"],
        ["postPets", "POST /pets/all"],
      ],
      want: ["pets.create", "pets.update", "pets.getToys", "pets.post"],
    },
    {
      name: "what is posted to an item that something else updates is created",
      given: [
        [undefined, "POST /pets/{id}/names/{language}"],
        [undefined, "PATCH /pets/{id}/names/{language}"],
        [undefined, "POST /pets/{id}/age/{unit}"],
      ],
      want: ["pets.createName", "pets.updateName", "pets.updateAge"],
    },
    {
      name: "but leaves list to whoever is called so",
      given: [
        ["getPets", "GET /pets"],
        ["listPets", "GET /farms/{id}/pets"],
      ],
      want: ["pets.get", "pets.listPets"],
    },
    {
      name: "says for what, where the group is about something of it",
      given: [[undefined, "GET /farms/{farmId}/pets"]],
      want: ["pets.listForFarm"],
    },
  ] as const)("$name", ({ given, want }) => {
    const actions = given.map(([operationId, key]) => {
      const [method = "", path = ""] = key.split(" ");
      const of = { method, path, tags: ["pets"] };
      return action(operationId === undefined ? of : { ...of, operationId });
    });
    expect([...nameOperations(actions, {}, {}).values()]).toEqual(want);
  });

  test("tells colliding names apart by their full names, without numbers and whatever the order", () => {
    const given = [
      action({ operationId: "findPet", path: "/pets/{id}", tags: ["pets"] }),
      action({ operationId: "findPets", path: "/pets", tags: ["pets"] }),
    ];
    const want = new Map([
      ["GET /pets/{id}", "pets.findPet"],
      ["GET /pets", "pets.findPets"],
    ]);
    expect(nameOperations(given, {}, {})).toEqual(want);
    expect(nameOperations(given.toReversed(), {}, {})).toEqual(want);
  });

  test("with the lock present, adding an operation never renames another", () => {
    const old = action({
      operationId: "findPet",
      path: "/pets/{id}",
      tags: ["pets"],
    });
    const added = action({
      operationId: "findPets",
      path: "/pets",
      tags: ["pets"],
    });
    const names = nameOperations([old, added], {}, { [old.key]: "pets.find" });
    expect(names).toEqual(
      new Map([
        [old.key, "pets.find"],
        [added.key, "pets.findPets"],
      ]),
    );
  });
});
