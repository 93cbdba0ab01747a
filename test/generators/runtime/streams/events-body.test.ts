import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import {
  events,
  type EventsOptions,
} from "../../../../generators/runtime/streams/events-body.js";

const contentType = "text/event-stream";

async function write(options: Partial<EventsOptions>, given: unknown) {
  const { payload } = events({ contentType, ...options }).encode(given);
  return new Response(payload).text();
}

describe("S3 a body of events", () => {
  test.each<{
    name: string;
    options?: Partial<EventsOptions>;
    given: unknown[];
    want: string;
  }>([
    {
      name: "has a line for each field, and for each line of the data",
      given: [{ data: "a\r\nb\n", event: "x", id: "1", retry: 5 }],
      want: "event: x\nid: 1\nretry: 5\ndata: a\ndata: b\ndata: \n\n",
    },
    {
      name: "leaves out what is not there",
      given: [{ id: "1", data: undefined }],
      want: "id: 1\n\n",
    },
    {
      name: "has JSON for its data",
      options: { data: "json" },
      given: [{ data: { a: "\n" } }, { data: "b" }],
      want: 'data: {"a":"\\n"}\n\ndata: "b"\n\n',
    },
    {
      name: "has JSON for the data of some, by their names",
      options: { named: { message: "json", b: "text" } },
      given: [{ data: 1 }, { event: "b", data: "1" }],
      want: "data: 1\n\nevent: b\ndata: 1\n\n",
    },
    {
      name: "is made of the data alone",
      options: { items: "data", data: "json" },
      given: [{ a: 1 }, 2],
      want: 'data: {"a":1}\n\ndata: 2\n\n',
    },
    { name: "may have none", given: [], want: "" },
  ])("$name", async ({ options = {}, given, want }) => {
    expect(await write(options, given)).toBe(want);
    expect(await write(options, iterate(given))).toBe(want);
  });

  test.each([
    { name: "no list", given: {} },
    { name: "no object", given: ["a"] },
    { name: "an id of two lines", given: [{ id: "a\nb" }] },
    { name: "an id with a NUL", given: [{ id: "a\0" }] },
    { name: "a name of two lines", given: [{ event: "a\rdata: b" }] },
    { name: "a field that events do not have", given: [{ time: 1 }] },
  ])("cannot be $name", ({ given }) => {
    expect(() => events({ contentType }).encode(given)).toThrow(ArgumentError);
  });
});

async function* iterate(items: readonly unknown[]) {
  for (const item of items) yield Promise.resolve(item);
}
