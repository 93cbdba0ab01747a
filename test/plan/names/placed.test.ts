import { describe, expect, test } from "vitest";
import { namePlaced } from "../../../src/plan/names/placed.js";
import { describing, planDescription } from "../../types/from-description.js";

describe("namePlaced", () => {
  test.each<{ given: string; want: readonly string[] | undefined }>([
    {
      given: "get_v2_apps_200_allOf0_apps_item",
      want: ["App", "App", "App", "GetV2Apps200AllOf0AppsItem"],
    },
    {
      given: "get_v2_apps_200_allOf0_ssh_keys_item_lastUse",
      want: [
        "SshKeyLastUse",
        "SshKeyLastUse",
        "AppsSshKeyLastUse",
        "GetV2Apps200AllOf0SshKeysItemLastUse",
      ],
    },
    {
      given: "get_v2_apps_200_allOf0_apps_item_allOf1",
      want: [
        "AppAllOf1",
        "AppAllOf1",
        "AppAllOf1",
        "GetV2Apps200AllOf0AppsItemAllOf1",
      ],
    },
    {
      given: "post_v2_apps_body_anyOf1",
      want: ["AppsAnyOf1", "PostV2AppsBodyAnyOf1"],
    },
    {
      given: "get_my_ship_200_data_ship",
      want: ["Ship", "DataShip", "MyShipDataShip", "GetMyShip200DataShip"],
    },
    {
      given: "get_pets_pet_id_200_details",
      want: ["", "", "PetsPetIdDetails", "GetPetsPetId200Details"],
    },
    {
      given: "get_projects_default_200",
      want: ["GetProjectsDefaultResponse", "GetProjectsDefault200"],
    },
    { given: "post_apps_body", want: ["PostAppsBody", "PostAppsBody"] },
    {
      given: "get_apps_404",
      want: ["NotFoundError", "AppsNotFoundError", "GetApps404"],
    },
    { given: "Pet", want: undefined },
    { given: "get_started_options", want: undefined },
    { given: "GET /pets#200", want: undefined },
  ])("$given", ({ given, want }) => {
    expect(namePlaced(given)).toEqual(want);
  });
});

describe("a schema that references find by its place", () => {
  const item = { type: "object", properties: { name: { type: "string" } } };
  const list = {
    type: "object",
    properties: { apps: { type: "array", items: item } },
  };
  const get = (schema: object) => ({
    get: {
      responses: {
        200: { description: "", content: { "application/json": { schema } } },
      },
    },
  });
  const place =
    "#/paths/~1v2~1apps/get/responses/200/content/application~1json/schema/properties/apps/items";
  const paths = {
    "/v2/apps": get(list),
    "/v2/apps/first": get({ $ref: place }),
  };
  const namesOf = (given: Record<string, object>) =>
    planDescription(given)
      .models.map(({ name }) => name)
      .filter((name) => !name.endsWith("Response"));

  test("is called by it", () => {
    expect(namesOf(describing({}, { paths }))).toEqual(["App"]);
  });

  test("takes no name from one that is called so", () => {
    const schemas = { app: { ...item, required: ["name"] } };
    const more = { "/app": get({ $ref: "#/components/schemas/app" }) };
    const given = { components: { schemas }, paths: { ...paths, ...more } };
    expect(namesOf(describing({}, given))).toEqual([
      "App",
      "GetV2Apps200AppsItem",
    ]);
  });
});
