import { describe, expect, test } from "vitest";
import { Gate } from "../../../../generators/runtime/limits/gate.js";

/** A gate through which so many requests have gone at these times. */
function enter(gate: Gate, ...times: number[]) {
  return times.map((sentAt) => {
    const ticket = { sentAt };
    gate.enter(ticket);
    return ticket;
  });
}

const isOpen = (gate: Gate, now: number) => gate.opensAt(now) <= now;

describe("L2 a gate", () => {
  test("is open until somebody says otherwise", () => {
    const gate = new Gate();
    enter(gate, ...Array<number>(500).fill(0));
    expect(isOpen(gate, 0)).toBe(true);
    expect(gate.closedUntil).toBe(-Infinity);
  });

  test("counts what is not answered against what remains", () => {
    const gate = new Gate();
    const [first, second] = enter(gate, 0, 1) as [
      { sentAt: number },
      { sentAt: number },
    ];
    gate.tell({ remaining: 2, resetMs: 5_000 }, first, 10);
    gate.leave(first);
    expect(isOpen(gate, 10)).toBe(true);
    enter(gate, 10);
    expect(isOpen(gate, 10)).toBe(false);
    expect(gate.opensAt(10)).toBe(5_010);
    expect(gate.closedUntil).toBe(-Infinity);
    gate.leave(second);
    expect(isOpen(gate, 10)).toBe(true);
  });

  test("but not what has long arrived", () => {
    const gate = new Gate();
    const [, quick] = enter(gate, 0, 4_000) as [unknown, { sentAt: number }];
    gate.tell({ remaining: 1, resetMs: 60_000 }, quick, 4_100);
    gate.leave(quick);
    expect(isOpen(gate, 4_100)).toBe(true);
  });

  test("heeds an older answer only where it is stricter", () => {
    const gate = new Gate();
    const tell = (remaining: number, sentAt: number) =>
      gate.tell({ remaining, resetMs: 5_000 }, { sentAt }, 100);
    tell(1, 50);
    enter(gate, 100);
    expect(isOpen(gate, 100)).toBe(false);
    tell(9, 40);
    expect(isOpen(gate, 100)).toBe(false);
    tell(9, 60);
    expect(isOpen(gate, 100)).toBe(true);
    tell(1, 40);
    expect(isOpen(gate, 100)).toBe(false);
  });

  test("that is closed stays so for the longest that is said", () => {
    const gate = new Gate();
    const tell = (resetMs: number) =>
      gate.tell({ remaining: 0, resetMs }, { sentAt: 0 }, 0);
    tell(5_000);
    tell(1_000);
    expect(gate.opensAt(0)).toBe(5_000);
    tell(7_000);
    expect(gate.closedUntil).toBe(7_000);
  });

  test("opens little by little, even while nothing is answered", () => {
    const gate = new Gate();
    enter(gate, 0, 0);
    gate.tell({ remaining: 0, resetMs: 1_000 }, { sentAt: 0 }, 0);
    const sent: number[] = [];
    for (let now = 0; now <= 4_000; now += 500) {
      while (isOpen(gate, now)) {
        enter(gate, now);
        sent.push(now);
      }
    }
    expect(sent).toEqual([
      1_000, 2_000, 3_000, 3_000, 4_000, 4_000, 4_000, 4_000,
    ]);
  });

  test("opens faster with each answer, and for good once it hears more", () => {
    const gate = new Gate();
    gate.tell({ remaining: 0, resetMs: 1_000 }, { sentAt: 0 }, 0);
    gate.pass({ sentAt: 500 });
    const [probe] = enter(gate, 1_000) as [{ sentAt: number }];
    expect(isOpen(gate, 1_100)).toBe(false);
    gate.leave(probe);
    gate.pass(probe);
    enter(gate, 1_100, 1_100);
    expect(isOpen(gate, 1_100)).toBe(false);
    gate.tell({ remaining: 90, resetMs: 1_000 }, { sentAt: 1_100 }, 1_200);
    expect(isOpen(gate, 9_000)).toBe(true);
  });
});
