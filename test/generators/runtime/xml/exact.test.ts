import { expect, test } from "vitest";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { xmlErrors } from "../../../../generators/runtime/xml/errors.js";
import { xmlResult } from "../../../../generators/runtime/xml/result.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const number = { type: "number" } as const;
const shape = {
  members: { id: { ...number, node: "attribute" }, count: number },
} as const;

const called = operation({
  codec: exactConversion({
    responses: {
      200: { properties: { id: int64 } },
      404: { properties: { id: int64 } },
    },
  }),
  result: xmlResult(shape),
  errorBody: xmlErrors({ 404: shape }),
});

const LONG = "9007199254740993";
const NEAREST = 9007199254740992;

function respond(status: number, id: string) {
  const headers = { "content-type": "application/xml" };
  const xml = `<a id="${id}"><count>${LONG}</count></a>`;
  const { fetch } = fakeFetch(new Response(xml, { status, headers }));
  return connectTo("https://api.example", { fetch });
}

test("integers of XML keep their digits where a codec wants them", async () => {
  expect(await send(respond(200, LONG), called)).toEqual({
    id: 9007199254740993n,
    count: NEAREST,
  });
});

test("and are numbers where nothing is converted", async () => {
  const { codec: _, ...plain } = called;
  const made = await send(respond(200, LONG), plain);
  expect(made).toEqual({ id: NEAREST, count: NEAREST });
});

test.each([
  { name: "are read so too", id: LONG, want: 9007199254740993n },
  { name: "stay as they are if one is no integer", id: "1.5", want: 1.5 },
])("those of an error $name", async ({ id, want }) => {
  const error = await failureOf(send(respond(404, id), called));
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).body).toEqual({ id: want, count: NEAREST });
});
