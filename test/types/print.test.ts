import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { scalarLiteral } from "../../src/escape/literal.js";
import {
  aliasDoc,
  interfaceDoc,
} from "../../src/types/print/declaration-doc.js";
import { printDoc } from "../../src/types/print/print.js";
import { keyword } from "../../src/types/keywords.js";
import { intersection, union } from "../../src/types/type-make.js";
import type { Member, ObjectType, Type } from "../../src/types/type.js";

const name = fc
  .tuple(fc.constantFrom("A", "Pet", "Long"), fc.nat({ max: 60 }))
  .map(([word, length]) => `${word}${"x".repeat(length)}`);

const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ maxLength: 50 }),
  fc.constantFrom('say "hi"', "it's", "日本語の文字列", "🎉 party"),
);

const leaf: fc.Arbitrary<Type> = fc.oneof(
  fc
    .constantFrom("string", "number", "boolean", "unknown", "null")
    .map((word) => keyword(word as "string")),
  name.map((text): Type => ({ kind: "reference", name: text })),
  value.map((of): Type => ({
    kind: "literal",
    of: typeof of as "string",
    text: scalarLiteral(of),
  })),
);

const docs = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
  fc.nat({ max: 100 }).map((length) => [`Doc ${"w".repeat(length)}`]),
  fc.constant(["One.", "", "Two."]),
);

const key = fc.oneof(
  name,
  fc.constantFrom("a", "x-y", "1", "class", "日本", "it's", 'q"', "é"),
);

const { type, object } = fc.letrec<{ type: Type; object: ObjectType }>(
  (tie) => {
    const types = (least: number) =>
      fc.array(tie("type"), { minLength: least, maxLength: 5 });
    const member = fc.record<Member>({
      name: key,
      optional: fc.boolean(),
      type: tie("type"),
      docs,
    });
    const members = fc.uniqueArray(member, {
      maxLength: 4,
      selector: (one) => one.name,
    });
    return {
      object: fc
        .tuple(members, fc.option(tie("type")), fc.boolean())
        .map(([all, index, braces]): ObjectType => ({
          kind: "object",
          members: all,
          ...(index && { index }),
          braces,
        })),
      type: fc.oneof(
        { maxDepth: 4, depthSize: "medium", withCrossShrink: true },
        leaf,
        tie("type").map((item): Type => ({ kind: "array", item })),
        tie("object"),
        types(2).map(intersection),
        types(2).map(union),
        types(1).map((all) => union([...all, { kind: "open", of: "string" }])),
        fc
          .tuple(types(1), fc.nat({ max: 3 }), fc.option(tie("type")))
          .map(([items, required, rest]): Type => ({
            kind: "tuple",
            items,
            required,
            ...(rest && { rest }),
          })),
      ),
    };
  },
);

const bases = fc.array(name, { maxLength: 3 });

const printed = (docs: fc.Arbitrary<Parameters<typeof printDoc>[0]>) =>
  docs.map((doc) => `${printDoc(doc)}\n`);

describe("printDoc prints as prettier does", () => {
  const parts = fc.record({ name, docs, type });
  test.each([
    {
      given: "an alias",
      texts: printed(
        parts.map((alias) => aliasDoc(alias.name, alias.docs, alias.type)),
      ),
    },
    {
      given: "an interface",
      texts: printed(
        fc.record({ name, docs, bases, body: object }).map(interfaceDoc),
      ),
    },
  ])("$given", async ({ texts }) => {
    const leaves = fc.asyncProperty(texts, async (text) => {
      expect(await format(text, { parser: "typescript" })).toBe(text);
    });
    await fc.assert(leaves, { numRuns: 100 });
  });
});
