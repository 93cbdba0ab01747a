import { expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { lines } from "../../../../generators/runtime/streams/lines.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

async function write(body: ReturnType<typeof lines>, value: unknown) {
  const { fetch, requests } = fakeFetch(new Response(null, { status: 204 }));
  const client = connectTo("https://a.example", { fetch });
  await send(client, operation({ method: "POST", body }), { body: value });
  const [request] = requests;
  const type = request?.headers.get("content-type");
  return { type, text: await request?.text() };
}

const jsonl = lines({ contentType: "application/jsonl" });
const sequence = lines({ contentType: "application/json-seq", sequence: true });

test.each([
  { body: jsonl, given: [{ a: "\n" }, 1], want: '{"a":"\\n"}\n1\n' },
  { body: jsonl, given: [], want: "" },
  { body: sequence, given: [{ a: 1 }, null], want: '\x1e{"a":1}\n\x1enull\n' },
])("$given is written as $want", async ({ body, given, want }) => {
  const { type, text } = await write(body, given);
  expect(text).toBe(want);
  expect(type).toBe(body.contentType);
});

test("what is no list is refused", async () => {
  expect(await failureOf(write(jsonl, {}))).toBeInstanceOf(ArgumentError);
});
