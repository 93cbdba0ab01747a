import { beforeAll, describe, expect, test } from "vitest";
import { CASES } from "../../scripts/faults/cases.js";
import {
  findFaults,
  type FaultCase,
  type FaultResult,
} from "../../scripts/faults/fault-case.js";
import { runFaults } from "../../scripts/faults/run-faults.js";
import { countSecrets } from "../../scripts/faults/secrets.js";

const named = CASES.map((fault, index) => {
  const { method = "GET", calls = 1, key, listens } = fault;
  const more = key ? " with key" : listens ? ", listening" : "";
  const name = `${method} ${fault.fault}${more} × ${calls}`;
  return { name, fault, index };
});

/** `npm run faults` prints them as a table. */
describe("T1 T3 R1 R2 R3 R5 R7 D1 D2 E3 E6 S6 C3 every fault has its outcome, and leaves nothing", () => {
  let results: readonly FaultResult[] = [];
  beforeAll(async () => {
    results = await runFaults(CASES);
  });

  test.each(named)("$name", ({ fault, index }) => {
    const result = results[index];
    expect(result && findFaults(fault, result)).toEqual([]);
  });
});

describe("what is not as it should be is found", () => {
  const fault: FaultCase = { fault: "/ok", want: { tries: 1, outcome: "ok" } };
  const good: FaultResult = {
    tries: 1,
    outcome: "ok",
    ms: 5,
    timers: 0,
    sockets: 0,
    strayed: 0,
    secrets: 0,
  };

  test.each<{ given: Partial<FaultResult>; want: string[] }>([
    { given: {}, want: [] },
    { given: { tries: 2 }, want: ["tries: 2, not 1"] },
    { given: { outcome: "timeout" }, want: ["outcome: timeout, not ok"] },
    { given: { timers: 1 }, want: ["1 timers left"] },
    { given: { sockets: 2 }, want: ["2 sockets left"] },
    { given: { strayed: 1 }, want: ["1 requests elsewhere"] },
    { given: { secrets: 1 }, want: ["1 secrets shown"] },
  ])("$given", ({ given, want }) => {
    expect(findFaults(fault, { ...good, ...given })).toEqual(want);
  });

  test("a wait that was too short, too", () => {
    const waiting = { ...fault, want: { ...fault.want, ms: 10 } };
    expect(findFaults(waiting, good)).toEqual(["done after 5 ms"]);
  });

  test.each([
    { given: "nothing to see", want: 0 },
    { given: "a Zq9canary-bearer", want: 1 },
    { given: `Basic ${btoa("user:Zq9canary-word")}`, want: 1 },
    { given: `Basic ${btoa("users:Zq9canary-word")}`, want: 1 },
    { given: `Basic ${btoa("person:Zq9canary-word")}`, want: 1 },
  ])("a secret in $given", ({ given, want }) => {
    expect(countSecrets(given)).toBe(want);
  });
});
