import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLink } from "../../../../generators/runtime/paging/link-header.js";

/** One link, as a server may write it. */
interface Written {
  readonly target: string;
  readonly text: string;
  readonly relations: readonly string[];
}

const space = fc.constantFrom("", " ", "\t", "  ");
const token = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
  .filter((text) => text !== "rel");
const relation = fc.constantFrom("next", "prev", "NEXT", "Last", "self", "a.b");
const quoted = fc.string().map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`);

const other = fc
  .tuple(space, token, space, fc.option(fc.oneof(quoted, token)))
  .map(([before, name, around, value]) => {
    const equals = value === null ? "" : `${around}=${around}${value}`;
    return `${before};${before}${name}${equals}`;
  });

const link: fc.Arbitrary<Written> = fc
  .record({
    target: fc.webUrl({ withQueryParameters: true }),
    relations: fc.array(relation, { minLength: 1, maxLength: 3 }),
    unquoted: fc.boolean(),
    before: fc.array(other, { maxLength: 3 }),
    after: fc.array(other, { maxLength: 3 }),
    around: space,
  })
  .map(({ target, relations, unquoted, before, after, around }) => {
    const [first = ""] = relations;
    const used = unquoted ? [first] : relations;
    const value = unquoted ? first : `"${used.join(" ")}"`;
    const rel = `;${around}REL${around}=${around}${value}`;
    const text = `<${target}>${before.join("")}${rel}${after.join("")}`;
    return { target, text, relations: used };
  });

describe("P5 any Link", () => {
  test("gives the first target of a relation, whatever stands around it", () => {
    const separators = fc.constantFrom(",", ", ", " , ", ",,", ", ,\t");
    fc.assert(
      fc.property(
        fc.array(link, { maxLength: 6 }),
        separators,
        fc.constantFrom("next", "prev", "last", "a.b"),
        (links, separator, wanted) => {
          const header = links.map(({ text }) => text).join(separator);
          const found = links.find(({ relations }) =>
            relations.some((one) => one.toLowerCase() === wanted),
          );
          expect(findLink(header, wanted)).toBe(found?.target);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("finds nothing in the texts of parameters", () => {
    const inside = fc
      .array(link, { maxLength: 3 })
      .map((links) => links.map(({ text }) => text).join(", "));
    fc.assert(
      fc.property(inside, (text) => {
        const title = text.replace(/[\\"]/g, "\\$&");
        const header = `</a>; title="${title}", </b>; rel=wanted`;
        expect(findLink(header, "next")).toBeUndefined();
        expect(findLink(header, "wanted")).toBe("/b");
      }),
    );
  });

  test("that is broken anywhere gives a whole target or none", () => {
    fc.assert(
      fc.property(
        fc.array(link, { minLength: 1, maxLength: 3 }),
        fc.nat(400),
        fc.string({ maxLength: 3 }),
        (links, at, rubbish) => {
          const header = links.map(({ text }) => text).join(", ");
          const broken = header.slice(0, at) + rubbish + header.slice(at);
          const found = findLink(broken, "next");
          if (found !== undefined) expect(broken).toContain(`<${found}>`);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of 64 KiB is read at once", () => {
    const startedAt = performance.now();
    for (const text of [
      "<".repeat(65_536),
      "<a>".repeat(20_000),
      `<a>${"; ".repeat(32_000)}`,
      `<a>${" ".repeat(65_536)}x`,
      `<a>;a="${"\\".repeat(65_535)}`,
      `<a>;a="${'\\"'.repeat(32_000)}`,
      `<a>${";a".repeat(32_000)}`,
      `${",".repeat(65_536)}<a>`,
      `${" ,".repeat(32_000)}x`,
      `<a>;${" ".repeat(65_536)}=`,
      "<,".repeat(32_000),
      "<a>,".repeat(16_000),
    ])
      findLink(text, "next");
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
