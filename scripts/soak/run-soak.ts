import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { startFaults } from "../../test/servers/faults/server.ts";
import { startTokenServer } from "../../test/servers/token-server.ts";
import { bundleScript } from "../bundle-script.ts";
import type { SoakSample, SoakWorld } from "./client.ts";
import { fitLine } from "./slope.ts";

export interface SoakPlan {
  readonly seconds: number;
  /** The first seconds, which do not count: code is compiled, pools fill. */
  readonly warmUpSeconds: number;
  /** Calls at once. */
  readonly atOnce: number;
  readonly pauseMs: number;
  /** Told of each sample, once a second. */
  readonly onSample?: (sample: SoakSample, seconds: number) => void;
}

export interface SoakResult {
  readonly calls: number;
  /** By how much the heap grew after the warm-up, in MiB in ten minutes. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly error: number;
  readonly heapMiB: number;
  readonly mostSockets: number;
  /** When all calls were done. */
  readonly listeners: number;
  readonly timers: number;
  readonly wrong: readonly string[];
}

const MIB = 2 ** 20;
const TEN_MINUTES = 600;

/** Lets a client call for a while, on a server with faults and with tokens that expire every two seconds (K2). */
export async function runSoak(plan: SoakPlan): Promise<SoakResult> {
  const tokens = await startTokenServer({ expiresIn: 2, lifetimeMs: 60_000 });
  // an idle connection is not closed under a client that is slow to see it: `/idle-close` is another's test
  const server = await startFaults({ remembers: false, keepAliveMs: 60_000 });
  const script = await bundleScript("scripts/soak/client.ts");
  const world = {
    url: server.url,
    tokenUrl: tokens.tokenUrl,
    tokens: tokens.login(),
    atOnce: plan.atOnce,
    pauseMs: plan.pauseMs,
  };
  try {
    return await observe(plan, startClient(script, world), server.openSockets);
  } finally {
    await Promise.all([server.close(), tokens.close()]);
    await rm(script, { force: true });
  }
}

function startClient(script: string, world: SoakWorld) {
  const argv = ["--expose-gc", script, JSON.stringify(world)];
  const child = spawn(process.execPath, argv, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  return {
    lines: createInterface(child.stdout),
    stop: () => void child.stdin.end(),
  };
}

async function observe(
  plan: SoakPlan,
  client: ReturnType<typeof startClient>,
  countSockets: () => number,
): Promise<SoakResult> {
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1_000;
  const heap: [number, number][] = [];
  let mostSockets = 0;
  let last: SoakSample | undefined;
  for await (const line of client.lines) {
    const sample = JSON.parse(line) as SoakSample;
    const seconds = elapsed();
    last = sample;
    plan.onSample?.(sample, seconds);
    if (sample.isLast) break;
    mostSockets = Math.max(mostSockets, countSockets());
    if (seconds > plan.warmUpSeconds) heap.push([seconds, sample.heapBytes]);
    if (seconds > plan.seconds) client.stop();
  }
  if (!last?.isLast) throw new Error("the client ended too early");
  const { slope, error } = fitLine(heap);
  const { calls, heapBytes, listeners, timers, wrong } = last;
  return {
    calls,
    slope: (slope * TEN_MINUTES) / MIB,
    error: (error * TEN_MINUTES) / MIB,
    heapMiB: heapBytes / MIB,
    mostSockets,
    listeners,
    timers,
    wrong,
  };
}
