import { describe, expect, test } from "vitest";
import {
  joinPointer,
  resolvePointer,
  splitPointer,
} from "../../src/load/pointer.js";

describe("follows JSON Pointers through own members only", () => {
  const value = {
    a: { "b/c": [10, null], "~1": "tilde", "50%25": "raw", "x y": "space" },
    "": "empty",
  };
  const cases = [
    { pointer: "", want: { value } },
    { pointer: "/", want: { value: "empty" } },
    { pointer: "/a/b~1c/0", want: { value: 10 } },
    { pointer: "/a/b~1c/1", want: { value: null } },
    { pointer: "/a/b~1c/2", want: undefined },
    { pointer: "/a/b~1c/length", want: undefined },
    { pointer: "/a/b~1c/00", want: undefined },
    { pointer: "/a/~01", want: { value: "tilde" } },
    { pointer: "/a/50%25", want: { value: "raw" } },
    { pointer: "/a/x%20y", want: { value: "space" } },
    { pointer: "/a/%zz", want: undefined },
    { pointer: "/constructor", want: undefined },
    { pointer: "/a/__proto__", want: undefined },
    { pointer: "a", want: undefined },
  ];
  test.each(cases)("$pointer", ({ pointer, want }) => {
    expect(resolvePointer(value, pointer)).toEqual(want);
  });

  test("names survive being joined and split", () => {
    const names = ["a/b", "~1", "", "%20", "0"];
    expect(splitPointer(joinPointer(names))).toEqual(names);
  });
});
