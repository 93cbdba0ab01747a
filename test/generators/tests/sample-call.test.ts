import { describe, expect, test } from "vitest";
import { Code } from "../../../generators/layout.js";
import type { OperationGiven } from "../plan.js";
import { sampleFirst } from "./sample-first.js";

const text = { type: ["string"] } as const;

const pair = (one: string, other: string) =>
  ({
    type: ["object"],
    properties: { [one]: text, [other]: text },
    required: [one],
  }) as const;

const EXPLODED = {
  in: "query",
  style: "form",
  explode: true,
  required: false,
} as const;

const NULL = { type: ["null"] } as const;

const parameters: readonly {
  proves: string;
  given: OperationGiven["parameters"];
  want: unknown;
}[] = [
  {
    proves: "every parameter is sent, optional ones too",
    given: [
      { name: "a", in: "query", schema: text },
      { name: "b", in: "header", schema: text, required: false },
    ],
    want: { a: "a", b: "b" },
  },
  {
    proves: "a list has two items, so that its delimiter is seen",
    given: [
      { name: "ids", in: "query", schema: { type: ["array"], items: text } },
    ],
    want: { ids: ["ids", "ids2"] },
  },
  {
    proves: "but one where no more are allowed",
    given: [
      {
        name: "ids",
        in: "query",
        schema: { type: ["array"], items: text, maxItems: 1 },
      },
    ],
    want: { ids: ["ids"] },
  },
  {
    proves: "no exploded objects that write the same name, unless they must be",
    given: [
      { name: "a", schema: pair("x", "y") },
      { name: "b", schema: pair("y", "z") },
      { name: "c", schema: pair("q", "r") },
    ].map((one) => ({ ...one, ...EXPLODED })),
    want: { c: { q: "q" } },
  },
  {
    proves: "what may be anything is no list",
    given: [{ name: "a", in: "query", schema: { anyOf: [{}, NULL] } }],
    want: { a: "a" },
  },
  {
    proves:
      "a listed text that is empty is passed over where it would be nothing",
    given: [
      {
        name: "a",
        in: "path",
        schema: { type: ["string"], enum: ["", "mini", "full"] },
      },
    ],
    want: { a: "mini" },
  },
  {
    proves: "an optional value that cannot be written is left out",
    given: [
      {
        name: "a",
        in: "query",
        required: false,
        schema: {
          type: ["array"],
          items: { type: ["object"], properties: { x: text } },
        },
      },
    ],
    want: {},
  },
  {
    proves: "an optional value that is not known to be valid is left out",
    given: [
      {
        name: "a",
        in: "query",
        required: false,
        schema: { type: ["string"], pattern: "/^a$/" },
      },
    ],
    want: {},
  },
  {
    proves: "an optional header with text that no header carries is left out",
    given: [
      { name: "a", in: "header", required: false, schema: { enum: ["é"] } },
    ],
    want: {},
  },
  {
    proves: "an optional header that the transport writes is left out",
    given: [
      { name: "Content-Length", in: "header", required: false, schema: text },
    ],
    want: {},
  },
  {
    proves: "an exploded object without known members is left out",
    given: [
      {
        name: "a",
        in: "query",
        required: false,
        schema: { type: ["object"], additionalProperties: text },
      },
    ],
    want: {},
  },
];

test.each(parameters)("$proves", ({ given, want }) => {
  expect(sampleFirst({ parameters: given ?? [] }).params).toEqual(want);
});

test.each([
  {
    proves: "values in one segment do not hold what divides them",
    path: "/{a}-{b}",
    given: { schema: { ...text, examples: ["x-y"] } },
    want: { a: "a", b: "a" },
  },
  {
    proves: "and have one character where nothing does",
    path: "/{a}{b}",
    given: { schema: { ...text, examples: ["xy"] } },
    want: { a: "a", b: "a" },
  },
  {
    proves: "unless they have to",
    path: "/{a}-{b}",
    given: { schema: { ...text, enum: ["x-y"] } },
    want: { a: "x-y", b: "x-y" },
  },
  {
    proves: "a segment of its own divides nothing",
    path: "/{a}/{b}-x",
    given: { schema: { ...text, examples: ["x-y"] } },
    want: { a: "x-y", b: "x-y" },
  },
] as const)("$proves", ({ path, given, want }) => {
  const own = ["a", "b"].map((name) => ({
    name,
    in: "path" as const,
    style: "simple" as const,
    ...given,
  }));
  expect(sampleFirst({ path, parameters: own }).params).toEqual(want);
});

test("a required value that is not known to be valid is sent unchecked", () => {
  const schema = { type: ["string"], pattern: "/^a$/" } as const;
  const made = sampleFirst({
    parameters: [{ name: "a", in: "query", schema }],
  });
  expect(made).toMatchObject({ params: { a: "a" }, unchecked: ["a"] });
});

test("a parameter in the place of a credential is that credential", () => {
  const scheme = { id: "k", type: "apiKey", in: "query", name: "key" } as const;
  const made = sampleFirst(
    {
      parameters: [{ name: "key", in: "query", schema: text }],
      security: [{ k: [] }],
    },
    { credentials: [{ factory: "k", scheme }] },
  );
  expect(made.params).toEqual({ key: "secret-1" });
});

describe("bodies", () => {
  const pet = {
    type: ["object"],
    properties: { name: text, tag: text },
    required: ["name"],
  } as const;

  test("flat: what is required, among the parameters", () => {
    const made = sampleFirst({
      method: "POST",
      parameters: [{ name: "id", in: "query", schema: text }],
      body: { schema: pet, shape: "flat" },
    });
    expect(made).toMatchObject({
      params: { id: "id", name: "name" },
      unchecked: [],
    });
  });

  test("whole: the member body", () => {
    const made = sampleFirst({
      method: "POST",
      body: { schema: { type: ["array"], items: pet } },
    });
    expect(made.params).toEqual({ body: [{ name: "name" }] });
  });

  test("bytes of a part are a Blob", () => {
    const schema = {
      type: ["object"],
      properties: { file: { type: ["string"], format: "binary" } },
      required: ["file"],
    } as const;
    const made = sampleFirst({
      method: "POST",
      body: {
        schema,
        shape: "flat",
        codec: "multipart",
        mediaType: "multipart/form-data",
      },
    });
    expect(made).toMatchObject({
      params: { file: new Code('new Blob(["bytes"])') },
      bytes: true,
    });
  });

  test("a body that no valid value is known for is unchecked", () => {
    const schema = {
      type: ["object"],
      properties: { a: { type: ["string"], pattern: "/^a$/" } },
      required: ["a"],
    } as const;
    expect(
      sampleFirst({ method: "POST", body: { schema, shape: "flat" } })
        .unchecked,
    ).toEqual(["body"]);
  });

  test("a form that is described as a text cannot be written", () => {
    const body = {
      schema: text,
      codec: "form",
      mediaType: "application/x-www-form-urlencoded",
    } as const;
    expect(sampleFirst({ method: "POST", body }).refused).toBe(true);
    expect(
      sampleFirst({ method: "POST", body: { ...body, required: false } }),
    ).toMatchObject({ params: {}, refused: false });
  });

  test("GET with a required body cannot be sent", () => {
    expect(sampleFirst({ method: "GET", body: { schema: pet } }).refused).toBe(
      true,
    );
    expect(
      sampleFirst({ method: "GET", body: { schema: pet, required: false } }),
    ).toMatchObject({ params: {}, refused: false });
  });
});
