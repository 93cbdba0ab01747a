import { expect, test } from "vitest";
import { form } from "../../../generators/runtime/bodies/form.js";
import type { Fields } from "../../../generators/runtime/bodies/field.js";
import { multipart } from "../../../generators/runtime/bodies/multipart.js";
import type { JsonSchema } from "../../../generators/mocks/src/schema.js";
import { readBody } from "../../../generators/tests/support/body.js";

const schema: JsonSchema = {
  type: "object",
  properties: {
    object: {
      type: "object",
      properties: { foo: { type: "string" }, bar: { type: "integer" } },
    },
    map: { type: "object", additionalProperties: { type: "string" } },
    array: { type: "array", items: { type: "string" } },
    plain: { type: "object" },
  },
};

const object = { foo: "a%20b+c", bar: 1 };

const rows: readonly { given: object; encoding: Fields }[] = [
  { given: { object }, encoding: { object: { style: "form" } } },
  {
    given: { object },
    encoding: { object: { style: "form", explode: false } },
  },
  { given: { object }, encoding: { object: { style: "deepObject" } } },
  { given: { object }, encoding: { object: { style: "pipeDelimited" } } },
  {
    given: { array: ["a", "b+c"] },
    encoding: { array: { style: "spaceDelimited" } },
  },
  {
    given: { array: ["a", "b"] },
    encoding: {
      array: { style: "pipeDelimited", contentType: "application/json" },
    },
  },
  {
    given: { map: { x: "1" }, array: ["a"], plain: { y: 2 } },
    encoding: { map: { style: "form" } },
  },
];

/** What a server reads that knows only the description. */
async function arrive(
  codec: "form" | "multipart",
  given: object,
  encoding: Fields,
): Promise<unknown> {
  const written = (codec === "form" ? form : multipart)({ encoding });
  const encoded = written.encode?.(given);
  const contentType = encoded?.contentType ?? "";
  const request = new Request("https://a.example", {
    method: "POST",
    headers: { "content-type": contentType },
    body: encoded?.payload ?? null,
  });
  const described = { contentType, codec, shape: "body", schema };
  const how = Object.fromEntries(
    Object.entries(encoding).map(([name, { headers: _, ...one }]) => [
      name,
      one,
    ]),
  );
  return readBody(request, { ...described, encoding: how }, {});
}

test.each(rows)(
  "$given written as $encoding is read again",
  async ({ given, encoding }) => {
    expect(await arrive("form", given, encoding)).toEqual(given);
    expect(await arrive("multipart", given, encoding)).toEqual(given);
  },
);
