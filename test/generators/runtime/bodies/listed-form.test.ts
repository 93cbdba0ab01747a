import { expect, test } from "vitest";
import type { Field } from "../../../../generators/runtime/bodies/field.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";

const named = (value: string): Field => ({
  headers: { "Content-Disposition": { value: `form-data; ${value}` } },
});
const png = new File(["x"], "x.png", { type: "image/png" });

async function write(options: Parameters<typeof multipart>[0], given: unknown) {
  const { payload } = multipart(options).encode(given);
  const text = await new Response(payload).text();
  return text.split("\r\n").filter((line) => /^content-/i.test(line));
}

test.each([
  {
    name: "each part has the name that its encoding says",
    options: { prefix: [named('name="a"')], item: named('name="b"') },
    given: [{ c: 1 }, "d"],
    want: [
      'Content-Disposition: form-data; name="a"',
      "Content-Type: application/json",
      'Content-Disposition: form-data; name="b"',
      "Content-Type: text/plain",
    ],
  },
  {
    name: "a file adds its own",
    options: { item: named('name="a"') },
    given: [png],
    want: [
      'Content-Disposition: form-data; name="a"; filename="x.png"',
      "Content-Type: image/png",
    ],
  },
  {
    name: "unless its encoding has one",
    options: { item: named('name="a"; filename="y.png"') },
    given: [png],
    want: [
      'Content-Disposition: form-data; name="a"; filename="y.png"',
      "Content-Type: image/png",
    ],
  },
])("a form whose parts are a list: $name", async ({ options, given, want }) => {
  expect(await write(options, given)).toEqual(want);
});

test("a list of which nothing says how its parts are named is refused", () => {
  expect(() => multipart().encode(["a"])).toThrow(ArgumentError);
});
