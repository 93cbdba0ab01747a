import { describe, expect, test } from "vitest";
import { typeErrors } from "./compile.js";
import { declareDescription, describing } from "./from-description.js";

const string = { type: "string" };
const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  ...more,
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Two members that nothing but the discriminator tells apart. */
const pets = (discriminator: object) => ({
  Cat: object({ kind: string, meow: string }),
  Dog: object({ kind: string, bark: string }),
  Pet: { oneOf: [ref("Cat"), ref("Dog")], discriminator },
});

/** A webhook that brings the first of these schemas, and wants the second in return. */
function hooking(schemas: Readonly<Record<string, object>>) {
  const [first = "", second = ""] = Object.keys(schemas);
  const contentOf = (name: string) => ({
    content: { "application/json": { schema: ref(name) } },
  });
  const post = {
    requestBody: contentOf(first),
    responses: { 200: { description: "", ...contentOf(second) } },
  };
  return describing(
    {},
    { components: { schemas }, webhooks: { on: { post } } },
  );
}

const VALUES = Array.from({ length: 3_000 }, (_, at) => `value-${at}`);
const KEYWORDS = ["class", "default", "import", "new", "this", "await", "type"];
const GLOBALS = [
  "Array",
  "Date",
  "Error",
  "Map",
  "Object",
  "Promise",
  "Record",
];
const PRIMITIVES = ["any", "never", "null", "string", "undefined", "unknown"];

/** Descriptions, what is done with their types, and what TypeScript has against that. */
const cases: readonly {
  name: string;
  given: Readonly<Record<string, object>>;
  use: string;
  errors: readonly string[];
}[] = [
  {
    name: "a discriminator without a mapping narrows by the names of the schemas",
    given: describing(pets({ propertyName: "kind" })),
    use: `export const sound = (pet: Pet): string => pet.kind === "Cat" ? pet.meow : pet.bark;
export const wrong = (pet: Pet): string => pet.kind === "Dog" ? pet.meow : "";`,
    errors: ["TS2339"],
  },
  {
    name: "with one, by its values, and by the names of what it leaves out",
    given: describing(
      pets({ propertyName: "kind", mapping: { c: ref("Cat").$ref } }),
    ),
    use: `export const sound = (pet: Pet): string => pet.kind === "c" ? pet.meow : pet.bark;
export const dog: Pet = { kind: "Dog", bark: "wuff" };
export const wrong: Pet = { kind: "Cat", meow: "miau" };`,
    errors: ["TS2322"],
  },
  {
    name: "what the API sends by itself may be new, what it wants in return is listed",
    given: hooking({
      Notice: object({ state: { ...string, enum: ["lost", "found"] } }),
      Reply: object({ next: { ...string, enum: ["more", "stop"] } }),
    }),
    use: `export const forgets = (notice: Notice): string => { switch (notice.state) { case "lost": return "?"; case "found": return "!"; } };
export const replies = (reply: Reply): string => { switch (reply.next) { case "more": return "+"; case "stop": return "-"; } };`,
    errors: ["TS2366"],
  },
  {
    name: "schemas hold each other, and themselves",
    given: describing({
      Author: object({ books: { type: "array", items: ref("Book") } }),
      Book: object({
        author: ref("Author"),
        next: { anyOf: [ref("Book"), { type: "null" }] },
      }),
    }),
    use: `export const of = (author: Author): Author | undefined => author.books[0]?.next?.author;`,
    errors: [],
  },
  {
    name: "names that are keywords, types or globals of TypeScript",
    given: describing(
      Object.fromEntries(
        [...KEYWORDS, ...GLOBALS, ...PRIMITIVES].map((name) => [
          name,
          object({ constructor: string, [name]: ref("Promise") }),
        ]),
      ),
    ),
    use: `export const later: Promise<string[]> = Promise.resolve(new Array<string>());`,
    errors: [],
  },
  {
    name: "an enum of thousands of values",
    given: describing({ Many: { type: "string", enum: VALUES } }),
    use: `export const one: Many = "value-2999";
export const none: Exclude<Many, string & {}> = "value-3000";`,
    errors: ["TS2322"],
  },
  {
    name: "closed objects, patterns, tuples, constants and booleans as schemas",
    given: describing({
      All: object(
        {
          closed: object({ a: string }, { unevaluatedProperties: false }),
          pattern: {
            type: "object",
            patternProperties: { "^x-": { type: "number" } },
            additionalProperties: false,
          },
          tuple: {
            type: "array",
            prefixItems: [string, { type: "number" }],
            minItems: 2,
            items: false,
          },
          constant: { const: "on" },
          anything: true,
          maybe: { type: ["string", "null"] },
          not: { not: {} },
        },
        { required: ["closed", "pattern", "tuple", "constant", "anything"] },
      ),
    }),
    use: `export const all: All = { closed: { a: "" }, pattern: { "x-a": 1 }, tuple: ["", 1], constant: "on", anything: [1], maybe: null };
export const a: All["closed"] = { a: "", b: "" };
export const b: All["pattern"] = { "x-a": "1" };
export const c: All["tuple"] = [""];
export const d: All["constant"] = "off";
export const e: NonNullable<All["not"]> = 1;`,
    errors: ["TS2353", "TS2322", "TS2322", "TS2322", "TS2322"],
  },
  {
    name: "$anchor, $defs and $dynamicRef, whose meaning depends on where it is reached from",
    given: describing({
      Page: {
        $id: "https://a.example/page",
        ...object({
          items: { type: "array", items: { $dynamicRef: "#item" } },
          total: { $ref: "#count" },
        }),
        $defs: {
          item: { $dynamicAnchor: "item", not: {} },
          count: { $anchor: "count", type: "integer" },
        },
      },
      Names: {
        $id: "https://a.example/names",
        $ref: "page",
        $defs: { item: { $dynamicAnchor: "item", ...string } },
      },
    }),
    use: `export const names: Names = { items: ["a"], total: 1 };
export const wrong: Names = { items: [1], total: 1 };`,
    errors: ["TS2322"],
  },
  {
    name: "files that refer to each other in a circle",
    given: {
      ...describing({
        Author: object({
          book: { $ref: "book.json#/components/schemas/Book" },
        }),
      }),
      "book.json": {
        components: {
          schemas: {
            Book: object({
              author: { $ref: "api.json#/components/schemas/Author" },
            }),
          },
        },
      },
    },
    use: `export const of = (author: Author): Author => author.book.author.book.author;`,
    errors: [],
  },
];

describe("types of a whole description", () => {
  const texts = cases.map(({ given }) => declareDescription(given));
  const modules = cases.map(({ use }, at) => `${texts[at]}\n${use}`);
  const found = [...typeErrors(modules).matchAll(/m(\d+)\.ts.*error (TS\d+)/g)];

  test.each(cases.map((one, index) => ({ ...one, index })))(
    "$name",
    ({ index, errors }) => {
      const own = found.filter(([, module]) => Number(module) === index);
      expect(own.map(([, , code]) => code)).toEqual(errors);
      expect(texts[index]).not.toMatch(/: any\b/);
    },
  );
});
