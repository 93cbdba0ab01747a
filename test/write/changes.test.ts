import { describe, expect, test } from "vitest";
import {
  forceChanges,
  hasChanges,
  planChanges,
  type Changes,
} from "../../src/write/changes.js";
import type { DiskState } from "../../src/write/inspect.js";

describe("planChanges: generated now, generated before, on disk → fate", () => {
  test.each<{
    now?: string;
    before?: string;
    disk?: string;
    want: keyof Changes | "none";
  }>([
    { now: "a", want: "created" },
    { now: "a", before: "a", want: "created" },
    { now: "a", before: "b", want: "created" },
    { now: "a", disk: "a", want: "unchanged" },
    { now: "a", before: "b", disk: "a", want: "unchanged" },
    { now: "a", before: "b", disk: "b", want: "changed" },
    { now: "a", before: "a", disk: "c", want: "edited" },
    { now: "a", before: "b", disk: "c", want: "edited" },
    { now: "a", disk: "c", want: "existing" },
    { before: "b", disk: "b", want: "removed" },
    { before: "b", disk: "c", want: "kept" },
    { before: "b", want: "none" },
    { disk: "c", want: "none" },
  ])("$now, $before, $disk → $want", ({ now, before, disk, want }) => {
    const entry = <T>(value: T | undefined) =>
      new Map(value === undefined ? [] : [["x.ts", value]]);
    const state: DiskState | undefined =
      disk === undefined ? undefined : { kind: "file", hash: disk };
    const changes = planChanges({
      generated: entry(now),
      before: entry(before),
      disk: entry(state),
    });
    const found = Object.entries(changes).filter(([, paths]) => paths.length);
    expect(found).toEqual(want === "none" ? [] : [[want, ["x.ts"]]]);
    const writes = ["created", "changed", "removed", "edited", "existing"];
    expect(hasChanges(changes)).toBe(writes.includes(want));
  });
});

test("force overwrites what was edited and what was there, and removes no more than before", () => {
  const changes = planChanges({
    generated: new Map([
      ["b", "new"],
      ["a", "new"],
      ["c", "new"],
    ]),
    before: new Map([
      ["a", "old"],
      ["b", "old"],
      ["gone", "old"],
    ]),
    disk: new Map([
      ["a", { kind: "file", hash: "edited" }],
      ["b", { kind: "file", hash: "old" }],
      ["c", { kind: "file", hash: "user's" }],
      ["gone", { kind: "file", hash: "edited" }],
    ]),
  });
  expect(changes).toMatchObject({
    edited: ["a"],
    existing: ["c"],
    kept: ["gone"],
  });
  expect(forceChanges(changes)).toEqual({
    created: [],
    changed: ["a", "b", "c"],
    unchanged: [],
    removed: [],
    kept: ["gone"],
    edited: [],
    existing: [],
  });
});
