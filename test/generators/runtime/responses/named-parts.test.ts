import { expect, test } from "vitest";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import {
  namedParts,
  type NamedPartsOptions,
} from "../../../../generators/runtime/responses/named-parts.js";
import { jsonPart } from "../../../../generators/runtime/responses/json-part.js";
import type { ResponsePart } from "../../../../generators/runtime/responses/response-part.js";
import { scalarText } from "../../../../generators/runtime/responses/scalar-text.js";

type Parts = Readonly<Record<string, ResponsePart | readonly ResponsePart[]>>;

/** The data of parts with these headers, each of which holds a number. */
async function read(
  options: NamedPartsOptions,
  heads: readonly string[],
): Promise<unknown> {
  const parts = heads.map((head, at) => `--b\r\n${head}\r\n\r\n${at}\r\n`);
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  const response = new Response(`${parts.join("")}--b--`, { headers });
  const context = { operationId: "pets.get", attempts: 1 };
  const reading = { context, signal: undefined };
  const found = (await namedParts(options).read(response, reading)) as Parts;
  const dataOf = async ({ data }: ResponsePart) =>
    data instanceof Blob ? data.text() : data;
  const entries = Object.entries(found).map(async ([name, part]) => [
    name,
    await (Array.isArray(part)
      ? Promise.all((part as readonly ResponsePart[]).map(dataOf))
      : dataOf(part as ResponsePart)),
  ]);
  return Object.fromEntries((await Promise.all(entries)) as []);
}

const named = (name: string) =>
  `Content-Disposition: form-data; name="${name}"`;
const number = { as: scalarText("number") };

test.each<{
  proves: string;
  parts: NamedPartsOptions["parts"];
  others?: NamedPartsOptions["others"];
  given: readonly string[];
  want: unknown;
}>([
  {
    proves: "each is read by its name, whatever the order",
    parts: { a: number, b: { as: binary } },
    given: [named("b"), named("a")],
    want: { a: 1, b: "0" },
  },
  {
    proves: "what is missing is absent, but for lists",
    parts: { a: number, b: { ...number, list: true } },
    given: [],
    want: { b: [] },
  },
  {
    proves: "all of a name are in its list",
    parts: { a: { ...number, list: true } },
    given: [named("a"), named("a")],
    want: { a: [0, 1] },
  },
  {
    proves: "of several with a name that is no list the first counts",
    parts: { a: number },
    given: [named("a"), named("a")],
    want: { a: 0 },
  },
  {
    proves: "what is not described is kept",
    parts: { a: number },
    given: [named("a"), named("b"), named("c"), named("c")],
    want: { a: 0, b: "1", c: ["2", "3"] },
  },
  {
    proves: "what other names have in common is said once",
    parts: {},
    others: { as: jsonPart },
    given: [named("a"), named("__proto__")],
    want: Object.fromEntries([
      ["a", 0],
      ["__proto__", 1],
    ]),
  },
  {
    proves: "a part without a name is the next one that is described",
    parts: { a: number, b: { as: binary } },
    given: ["X: 1", "X: 1"],
    want: { a: 0, b: "1" },
  },
  {
    proves: "a part without a name may have an id",
    parts: { a: number, b: { as: binary } },
    given: ["Content-ID: <b>", "Content-ID: <no>"],
    want: { b: "0", a: 1 },
  },
])("$proves", async ({ parts, others, given, want }) => {
  expect(await read({ parts, ...(others && { others }) }, given)).toEqual(want);
});
