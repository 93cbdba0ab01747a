// The client of the soak, in a process of its own: calls and calls, and says in a line every second how much memory it
// holds, until its input ends; then what is left. client.js <world as JSON>, with --expose-gc
import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../../generators/runtime/connect.ts";
import { oauth2 } from "../../generators/runtime/oauth/oauth2.ts";
import { endOf, STEPS } from "./steps.ts";

export interface SoakWorld {
  readonly url: string;
  readonly tokenUrl: string;
  readonly tokens: {
    readonly accessToken: string;
    readonly refreshToken: string;
  };
  readonly atOnce: number;
  /** Between two calls of one worker. */
  readonly pauseMs: number;
}

/** What the client says of itself. */
export interface SoakSample {
  readonly calls: number;
  /** After a full garbage collection. */
  readonly heapBytes: number;
  /** On the signal that outlives all calls. */
  readonly listeners: number;
  readonly timers: number;
  /** What ended otherwise than it should, and what nobody handled. */
  readonly wrong: readonly string[];
  /** The last one: all calls are done. */
  readonly isLast?: true;
}

const MOST_WRONG = 20;

const world = JSON.parse(process.argv[2] ?? "") as SoakWorld;
const { signal } = new AbortController();
const wrong: string[] = [];
const note = (text: string) => wrong.length < MOST_WRONG && wrong.push(text);
process.on("unhandledRejection", (reason) =>
  note(`unhandled: ${String(reason)}`),
);
// back-off would only make the soak thinner
Math.random = () => 0;

const client = connect(
  { name: "soak", product: "soak/1.0.0", environments: {} },
  {
    environment: { url: world.url },
    auth: oauth2(
      {
        scheme: "login",
        flow: "authorizationCode",
        tokenUrl: world.tokenUrl,
      },
      { clientId: "soak", initial: world.tokens },
    ),
  },
);

let calls = 0;
let isOver = false;
process.stdin.on("end", () => (isOver = true)).resume();
const sampling = setInterval(say, 1_000);
await Promise.all(Array.from({ length: world.atOnce }, work));
clearInterval(sampling);
// what is closed when a call ends is gone by then
await sleep(200);
say({ isLast: true });

async function work(): Promise<void> {
  while (!isOver) {
    const number = calls++;
    const step = STEPS[number % STEPS.length];
    if (!step) continue;
    const end = await endOf(step, { client, number, signal });
    if (end !== step.want) note(`${step.name}: ${end}, not ${step.want}`);
    await sleep(world.pauseMs);
  }
}

function say(more: { isLast?: true } = {}): void {
  globalThis.gc?.();
  const sample: SoakSample = {
    calls,
    heapBytes: process.memoryUsage().heapUsed,
    listeners: getEventListeners(signal, "abort").length,
    timers: process
      .getActiveResourcesInfo()
      .filter((kind) => kind === "Timeout").length,
    wrong,
    ...more,
  };
  process.stdout.write(`${JSON.stringify(sample)}\n`);
}
