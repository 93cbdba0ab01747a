import { describe, expect, test } from "vitest";
import {
  chargeCallers,
  chargeFunctions,
  originsIn,
} from "../../scripts/bench-runtime/charges.ts";
import {
  divide,
  subtract,
  sumUp,
  type ProfileNode,
} from "../../scripts/bench-runtime/profile.ts";

const bundle = [
  "// ../generated/ours/src/runtime/send.ts",
  "function send() {}",
  "// ../generated/ours/src/runtime/transport/timeout.ts",
  "function limit() {}",
].join("\n");

const origin = originsIn(bundle, "/ours.mjs");

let nodes = 0;

function node(
  functionName: string,
  [url, lineNumber]: readonly [string, number],
  children: readonly ProfileNode[] = [],
): ProfileNode {
  const callFrame = { functionName, url, lineNumber };
  return {
    id: ++nodes,
    callFrame,
    children: children.map(({ id }) => id),
  };
}

const ours = (line: number) => ["file:///x/ours.mjs", line] as const;
const ofNode = (name: string) => [`node:${name}`, 0] as const;

const insert = node("insert", ofNode("timers"));
const setTimeout = node("setTimeout", ofNode("timers"), [insert]);
const limit = node("limit", ours(3), [setTimeout]);
const send = node("send", ours(1), [limit]);
const tick = node("tick", ofNode("task_queues"));
const root = node("(root)", ["", -1], [send, tick]);

const profile = {
  nodes: [root, send, limit, setTimeout, insert, tick],
  samples: [send.id, limit.id, setTimeout.id, insert.id, tick.id],
  timeDeltas: [1, 2, 4, 8, 16],
};

describe("K3 the time of a profile is charged to", () => {
  const cases = [
    {
      name: "the functions that run",
      given: chargeFunctions(origin),
      want: {
        "send (runtime/send.ts)": 1,
        "limit (runtime/transport/timeout.ts)": 2,
        "setTimeout (node:timers)": 4,
        "insert (node:timers)": 8,
        "tick (node:task_queues)": 16,
      },
    },
    {
      name: "the client's functions, and what they call",
      given: chargeCallers(origin),
      want: {
        "send (runtime/send.ts)": 1,
        "limit (runtime/transport/timeout.ts)": 2,
        "limit (runtime/transport/timeout.ts) → setTimeout": 12,
      },
    },
  ];
  test.each(cases)("$name", ({ given, want }) => {
    expect(Object.fromEntries(sumUp(profile, given))).toEqual(want);
  });
});

describe("K3 costs", () => {
  const costs = (record: Record<string, number>) =>
    new Map(Object.entries(record));

  test("are divided among the calls", () => {
    expect(divide(costs({ a: 6, b: 3 }), 3)).toEqual(costs({ a: 2, b: 1 }));
  });

  test("are told apart from those of bare fetch", () => {
    const more = subtract(costs({ a: 5, b: 1 }), costs({ b: 3, c: 2 }));
    expect(more).toEqual(costs({ a: 5, b: -2, c: -2 }));
  });
});
