import { describe, expect, test } from "vitest";
import {
  listAt,
  valueAt,
} from "../../../../generators/runtime/json/at-path.js";

const inherited = Object.create({ a: 1 }) as object;

describe("P1 what stands at a path of names", () => {
  test.each<{ given: unknown; path: string; want: unknown }>([
    { given: { a: 1 }, path: "", want: { a: 1 } },
    { given: undefined, path: "", want: undefined },
    { given: { a: 1 }, path: "a", want: 1 },
    { given: { a: { b: 1 } }, path: "a.b", want: 1 },
    { given: { a: { b: null } }, path: "a.b", want: null },
    { given: { a: null }, path: "a.b", want: undefined },
    { given: { a: "text" }, path: "a.length", want: undefined },
    { given: undefined, path: "a", want: undefined },
    // names with dots: the whole first, then whatever leads somewhere
    { given: { "a.b": 1, a: { b: 2 } }, path: "a.b", want: 1 },
    { given: { "a.b": { c: 1 } }, path: "a.b.c", want: 1 },
    { given: { a: { x: 1 }, "a.b": { c: 2 } }, path: "a.b.c", want: 2 },
    { given: { a: { "b.c": 1 } }, path: "a.b.c", want: 1 },
    { given: { "": { a: 1 } }, path: ".a", want: undefined },
    // items of lists
    { given: [{ a: 1 }], path: "0.a", want: 1 },
    { given: { a: [1, 2] }, path: "a.1", want: 2 },
    { given: { a: [1, 2] }, path: "a.2", want: undefined },
    // nothing that is inherited
    { given: {}, path: "constructor.name", want: undefined },
    { given: { a: {} }, path: "a.toString", want: undefined },
    { given: [], path: "map", want: undefined },
    { given: inherited, path: "a", want: undefined },
    { given: JSON.parse('{"__proto__":1}'), path: "__proto__", want: 1 },
  ])("$path in $given", ({ given, path, want }) => {
    expect(valueAt(given, path)).toEqual(want);
  });

  test.each([
    { given: { a: [1] }, path: "a", want: [1] },
    { given: [1], path: "", want: [1] },
    { given: { a: { 0: 1 } }, path: "a", want: [] },
    { given: {}, path: "a", want: [] },
  ])("a list at $path in $given", ({ given, path, want }) => {
    expect(listAt(given, path)).toEqual(want);
  });
});
