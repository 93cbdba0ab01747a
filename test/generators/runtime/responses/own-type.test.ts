import { expect, test } from "vitest";
import { ownType } from "../../../../generators/runtime/responses/own-type.js";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";

const reading = {
  context: { operationId: "pets.get", attempts: 1 },
  signal: undefined,
};

function read(body: string | Uint8Array<ArrayBuffer>, type?: string) {
  const bytes =
    typeof body === "string" ? new TextEncoder().encode(body) : body;
  const headers = new Headers(
    type === undefined ? {} : { "content-type": type },
  );
  return ownType.read(new Response(bytes, { headers }), reading);
}

test.each<{ given: [string, string?]; want: unknown }>([
  { given: ['{"a":1}', "application/json; charset=utf-8"], want: { a: 1 } },
  { given: ["[1]", "application/problem+json"], want: [1] },
  { given: ["a,b", "text/csv"], want: "a,b" },
  { given: ["<a/>", "application/atom+xml"], want: "<a/>" },
  { given: ['{"a":1}'], want: { a: 1 } },
  { given: ["plain"], want: "plain" },
  { given: ['{"a":1}', "text/plain"], want: '{"a":1}' },
  { given: ["", "application/json"], want: undefined },
  { given: ["", "image/png"], want: undefined },
  { given: [""], want: undefined },
])("$given is $want", async ({ given: [body, type], want }) => {
  expect(await read(body, type)).toEqual(want);
});

test("bytes of any other type are a blob", async () => {
  const blob = await read(Uint8Array.of(1, 2), "image/png");
  if (!(blob instanceof Blob)) throw new Error("no blob");
  expect([blob.size, blob.type]).toEqual([2, "image/png"]);
});

test("what says that it is JSON has to be that", async () => {
  await expect(read("<html>", "application/json")).rejects.toBeInstanceOf(
    DecodeError,
  );
});
