import { expect, test } from "vitest";
import { nameOperations } from "../../../src/plan/names/operations.js";
import { action } from "../api.js";

/** There is a farm for each pet, and a pet for each toy box. */
const around = [
  action({ path: "/farms/{farmId}/pets", tags: ["around"] }),
  action({ path: "/pets/{petId}/toy-boxes", tags: ["around"] }),
];

test.each([
  { operationId: "createFarmPet", tags: ["pets"], want: "pets.createForFarm" },
  { operationId: "listFarmPets", tags: ["pet"], want: "pet.listForFarm" },
  { operationId: "addFarmPet", tags: ["pets"], want: "pets.addToFarm" },
  { operationId: "removeFarmPet", tags: ["pets"], want: "pets.removeFromFarm" },
  {
    operationId: "getPetToyBox",
    tags: ["toyBoxes"],
    want: "toyBoxes.getForPet",
  },
  { operationId: "listNewPets", tags: ["pets"], want: "pets.listNew" },
  { operationId: "listPetFarms", tags: ["pets"], want: "pets.listFarms" },
  { operationId: "listPetFarms", tags: ["farms"], want: "farms.listPet" },
  { operationId: "washPet", tags: ["pets"], want: "pets.wash" },
  { operationId: "farmPet", tags: ["pets"], want: "pets.farm" },
])("$operationId in $tags: $want", ({ want, ...given }) => {
  const own = action({ path: "/own", ...given });
  const names = nameOperations([...around, own], {}, {});
  expect(names.get(own.key)).toBe(want);
});
