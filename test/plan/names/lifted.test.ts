import { expect, test } from "vitest";
import { liftedId } from "../../../src/ir/lifted.js";
import { nameLifted } from "../../../src/plan/names/lifted.js";
import { action, api } from "../api.js";

/** The first names of the bodies of a response that have no name, by media type. */
function namesOf(mediaTypes: readonly string[], status: string) {
  const ids = mediaTypes.map((_, at) =>
    liftedId(
      "GET /pets",
      at === 0 ? status : `${status}.${"0".repeat(12)}${at}`,
    ),
  );
  const content = mediaTypes.map((mediaType, at) => ({
    mediaType,
    schema: { $ref: ids[at] ?? "" },
  }));
  const given = api({
    actions: [action({ responses: [{ status, headers: [], content }] })],
  });
  return ids.map((id) => nameLifted(id, given, () => "ListPets")?.[0]);
}

const json = "application/json";
const xml = "application/xml";

test.each([
  { given: [json], status: "200", want: ["ListPetsResponse"] },
  { given: [xml], status: "200", want: ["ListPetsResponse"] },
  {
    given: [json, xml],
    status: "200",
    want: ["ListPetsResponse", "ListPetsXmlResponse"],
  },
  {
    given: [xml, json],
    status: "200",
    want: ["ListPetsXmlResponse", "ListPetsResponse"],
  },
  {
    given: ["text/csv", xml],
    status: "200",
    want: ["ListPetsResponse", "ListPetsXmlResponse"],
  },
  {
    given: [json, "application/vnd.pets.v1+json"],
    status: "200",
    want: ["ListPetsResponse", "ListPetsJsonResponse"],
  },
  {
    given: [json, "application/problem+json; v=1"],
    status: "404",
    want: ["ListPetsNotFoundError", "ListPetsProblemNotFoundError"],
  },
])("$status as $given: $want", ({ given, status, want }) => {
  expect(namesOf(given, status)).toEqual(want);
});
