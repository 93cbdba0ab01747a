import { expect, test } from "vitest";
import { documentOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

// OpenAPI 3.0 and 3.1, Parameter Object: "only applies to parameters with an in value of query"; 3.2: "to in and style
// values that automatically percent-encode".
test.each([
  { version: "3.0.4", place: "query", want: true },
  { version: "3.0.4", place: "path", want: undefined },
  { version: "3.1.2", place: "cookie", want: undefined },
  { version: "3.1.2", place: "query", want: true },
  { version: "3.2.0", place: "path", want: true },
  { version: "3.2.0", place: "cookie", want: true },
])("allowReserved in a $place of $version", ({ version, place, want }) => {
  const parameter = { name: "a", in: place, required: true };
  const operation = {
    parameters: [{ ...parameter, allowReserved: true, schema: {} }],
    responses: { 204: { description: "" } },
  };
  const { paths } = normalised(
    documentOf({ paths: { "/{a}": { get: operation } } }, version),
  );
  const found = paths["/{a}"]?.get?.parameters?.find(
    ({ name, in: where }) => name === "a" && where === place,
  );
  expect(found?.allowReserved).toBe(want);
});
