import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { content } from "../../../../generators/runtime/parameters/content.js";
import {
  fromConnection,
  type InternalParameter,
} from "../../../../generators/runtime/parameters/from-connection.js";
import { writePath } from "../../../../generators/runtime/parameters/path.js";
import { styled } from "../../../../generators/runtime/parameters/styled.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

/** What is sent of one parameter that the connection fills. */
async function sent(
  parameter: InternalParameter,
  own: Readonly<Record<string, unknown>>,
  path = "/pets",
): Promise<string | undefined> {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const client = connectTo("https://a.example", { fetch, ...own });
  await send(
    client,
    operation({ path, internal: fromConnection([parameter]) }),
  );
  return requests[0]?.url.slice("https://a.example".length);
}

test("T5 null in a path is refused, however it would be written", () => {
  const parameter = {
    in: "path",
    mediaType: "application/json",
    write: content,
  } as const;
  const given = { name: "a", value: null, parameter };
  expect(() => writePath("/{a}", [given])).toThrow(ArgumentError);
});

describe("what objects inherit is no option of a connection", () => {
  test.each(["constructor", "toString", "__proto__"])("%s", async (option) => {
    const parameter: InternalParameter = { in: "query", name: "o", option };
    expect(await sent(parameter, {})).toBe("/pets");
  });
});

describe("each item of a list has to be one of the values that there are", () => {
  const option = "tags";
  const parameter = {
    in: "query",
    name: "t",
    option,
    enum: ["a", "b"],
  } as const;

  test.each([
    { given: ["a", "b"], want: "/pets?t=a&t=b" },
    { given: "b", want: "/pets?t=b" },
  ])("$given", async ({ given, want }) => {
    expect(await sent(parameter, { tags: given })).toBe(want);
  });

  test.each([{ given: ["a", "c"] }, { given: ["c", "a"] }, { given: "c" }])(
    "not $given",
    async ({ given }) => {
      const call = sent(parameter, { tags: given });
      expect(await failureOf(call)).toBeInstanceOf(ArgumentError);
    },
  );
});

test("a secret of a path that looks like a replacement pattern arrives as it is", async () => {
  const parameter: InternalParameter = {
    in: "path",
    name: "key",
    option: "key",
    secret: true,
    allowReserved: true,
    write: styled,
  };
  const url = await sent(parameter, { key: "a$$b$'c" }, "/k/{key}/pets");
  expect(url).toBe("/k/a$$b$'c/pets");
});

test("a secret header takes the place of what a caller sets", async () => {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const connection = { fetch, key: "hush" };
  const client = connectTo("https://a.example", connection);
  const parameter: InternalParameter = {
    in: "header",
    name: "X-Key",
    option: "key",
    secret: true,
  };
  const called = operation({ internal: fromConnection([parameter]) });
  await send(client, called, {}, { headers: { "X-Key": "theirs" } });
  expect(requests[0]?.headers.get("x-key")).toBe("hush");
});
