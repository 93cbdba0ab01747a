import { describe, expect, test } from "vitest";
import { planDescription } from "../../types/from-description.js";

/** The name of the params of an operation, beside others that are made by the same rule. */
function paramsOf(given: string, operationId?: string): string {
  const [method = "", path = ""] = given.split(" ");
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const parameters = [...names, "limit"].map((name) => ({
    name,
    in: name === "limit" ? "query" : "path",
    required: name !== "limit",
    schema: { type: "string" },
  }));
  const plan = planDescription({
    "api.json": {
      openapi: "3.1.0",
      info: { title: "T", version: "1.0.0" },
      paths: {
        [path]: {
          [method.toLowerCase()]: {
            ...(operationId !== undefined && { operationId }),
            tags: ["pets"],
            parameters,
            responses: { 204: { description: "" } },
          },
        },
      },
    },
  });
  return plan.groups[0]?.operations[0]?.params?.typeName ?? "";
}

describe("what an operation takes is called by what it does, if nobody named it", () => {
  test.each([
    { given: "GET /pets", want: "ListPetsParams" },
    { given: "GET /pets/{petId}", want: "GetPetParams" },
    { given: "POST /pets", want: "CreatePetParams" },
    { given: "GET /pets/{petId}/toys", want: "ListPetToysParams" },
    { given: "POST /pets/{petId}/toys", want: "CreatePetToyParams" },
    { given: "POST /pets/{petId}/copy", want: "CopyPetParams" },
    { given: "GET /farms/{farmId}/pets", want: "ListPetsForFarmParams" },
    { given: "POST /farms/{farmId}/pets", want: "CreatePetForFarmParams" },
  ])("$given: $want", ({ given, want }) => {
    expect(paramsOf(given)).toBe(want);
  });

  test.each([
    { given: "adoptPet", want: "AdoptPetParams" },
    { given: "PUT-pet", want: "ReplacePetParams" },
    { given: "LIST-pet", want: "ListPetParams" },
    { given: "PUT_pet_name", want: "PutPetNameParams" },
    { given: "putPet", want: "PutPetParams" },
    { given: "PutPetsPetId", want: "ReplacePetParams" },
    { given: "PetsController_adopt", want: "AdoptPetParams" },
    { given: "adopt_pets__petId__put", want: "AdoptPetParams" },
    { given: "adopt_pet_pets__petId__put", want: "AdoptPetParams" },
  ])("operationId $given: $want", ({ given, want }) => {
    expect(paramsOf("PUT /pets/{petId}", given)).toBe(want);
  });

  test("two that a framework told apart by a number, by the names that they have", () => {
    const one = (operationId: string) => ({
      operationId,
      tags: ["files"],
      parameters: [{ name: "limit", in: "query", schema: { type: "string" } }],
      responses: { 204: { description: "" } },
    });
    const { groups } = planDescription({
      "api.json": {
        openapi: "3.1.0",
        info: { title: "T", version: "1.0.0" },
        paths: {
          "/files": { get: one("readFile"), head: one("readFile_1") },
        },
      },
    });
    expect(
      groups[0]?.operations.map(({ id, params }) => [id, params?.typeName]),
    ).toEqual([
      ["files.head", "FilesHeadParams"],
      ["files.list", "FilesListParams"],
    ]);
  });

  test.each([
    { given: "Pet", want: "WashPetBody" },
    { given: "WashPetBody", want: "BodyWashPetPetsWashPost" },
  ])(
    "a form that FastAPI calls by the operation, beside a $given: $want",
    ({ given, want }) => {
      const schema = "Body_wash_pet_pets_wash_post";
      const plan = planDescription({
        "api.json": {
          openapi: "3.1.0",
          info: { title: "T", version: "1.0.0" },
          paths: {
            "/pets/wash": {
              post: {
                operationId: "wash_pet_pets_wash_post",
                tags: ["pets"],
                requestBody: {
                  content: {
                    "multipart/form-data": {
                      schema: { $ref: `#/components/schemas/${schema}` },
                    },
                  },
                },
                responses: {
                  200: {
                    description: "",
                    content: {
                      "application/json": {
                        schema: { $ref: `#/components/schemas/${given}` },
                      },
                    },
                  },
                },
              },
            },
          },
          components: {
            schemas: {
              [schema]: { type: "object", properties: { a: {} } },
              [given]: { type: "object" },
            },
          },
        },
      });
      expect(plan.models.map(({ name }) => name)).toContain(want);
    },
  );
});
