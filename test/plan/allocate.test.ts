import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../src/plan/allocate.js";

describe("allocate", () => {
  test("gives the first candidate where nobody else wants it", () => {
    expect(
      allocate({ claims: [{ key: "a", candidates: ["x", "y"] }] }),
    ).toEqual(new Map([["a", "x"]]));
  });

  test("sends all that want the same name to their next candidate", () => {
    const claims = [
      { key: "a", candidates: ["x", "xa"] },
      { key: "b", candidates: ["x", "xb"] },
    ];
    expect(allocate({ claims })).toEqual(
      new Map([
        ["a", "xa"],
        ["b", "xb"],
      ]),
    );
  });

  test("keeps what is locked, and never gives a locked name away", () => {
    const claims = [
      { key: "a", candidates: ["x"] },
      { key: "b", candidates: ["x", "xb"] },
    ];
    expect(allocate({ claims, locked: { a: "x", gone: "xb" } }).get("a")).toBe(
      "x",
    );
    expect(
      allocate({ claims, locked: { a: "x", gone: "xb" } }).get("b"),
    ).toMatch(/^xb_[0-9a-f]{4}$/);
  });

  test("passes over reserved and empty names", () => {
    const claims = [{ key: "a", candidates: ["", "delete", "remove"] }];
    expect(
      allocate({ claims, reserved: (name) => name === "delete" }).get("a"),
    ).toBe("remove");
  });

  test("gives every claim a name of its own, whatever the order", () => {
    const names = fc.array(fc.constantFrom("x", "y", "z", ""), {
      maxLength: 4,
    });
    const claims = fc.uniqueArray(
      fc.record({ key: fc.string(), candidates: names }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(claims, (given) => {
        const found = allocate({ claims: given });
        expect(new Set(found.values()).size).toBe(given.length);
        expect(allocate({ claims: given.toReversed() })).toEqual(found);
      }),
    );
  });

  test("never renames what is locked when claims are added", () => {
    const claim = fc.record({
      key: fc.string(),
      candidates: fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
    });
    const claims = fc.uniqueArray(claim, { selector: ({ key }) => key });
    fc.assert(
      fc.property(claims, fc.nat(), (given, cut) => {
        const before = allocate({ claims: given.slice(0, cut) });
        const after = allocate({
          claims: given,
          locked: Object.fromEntries(before),
        });
        for (const [key, name] of before) expect(after.get(key)).toBe(name);
      }),
    );
  });
});
