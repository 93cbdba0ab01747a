import type { SoakPlan, SoakResult } from "./run-soak.ts";

/** MiB in ten minutes (K2). */
const MOST_GROWTH = 1;

/** MiB that a heap goes up and down by itself, as code is compiled and thrown away: in two minutes that is all there is to see. */
const TIDE = 0.5;

/** What must not be, in words; empty if it is not. */
export function findSoakFaults(
  {
    atOnce,
    seconds,
    warmUpSeconds,
  }: Pick<SoakPlan, "atOnce" | "seconds" | "warmUpSeconds">,
  result: SoakResult,
): readonly string[] {
  const { slope, error, mostSockets, listeners, timers } = result;
  const wrong = [...result.wrong];
  const growth = (slope * (seconds - warmUpSeconds)) / 600;
  // so far above the limit that it is hardly by chance
  if (slope - 3 * error > MOST_GROWTH && growth > TIDE)
    wrong.push(
      `the heap grows by ${slope.toFixed(2)} ± ${error.toFixed(2)} MiB in ten minutes`,
    );
  // where a connection is cut, its successor is opened at once, and both stay for as long as idle ones do
  if (mostSockets > 2 * atOnce)
    wrong.push(`${mostSockets} sockets for ${atOnce} calls at once`);
  if (listeners > 0) wrong.push(`${listeners} listeners left`);
  if (timers > 0) wrong.push(`${timers} timers left`);
  return wrong;
}
