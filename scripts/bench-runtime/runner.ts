// The process that is measured: it has nothing in it but the clients.
import { Session } from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import { runAtOnce, runRound, type Call, type Round } from "./rounds.ts";
import { thing, TOKEN } from "./thing.ts";

/** What a runner is told. */
export interface Task {
  readonly url: string;
  /** Those of the clients, absolute. */
  readonly modules: readonly string[];
  /** How many calls run at once: in one batch after another, or in the profile. */
  readonly concurrency: readonly number[];
  readonly seconds: number;
  /** Of the first client; nothing is compared. */
  readonly profile?: boolean;
}

/** What it says in the end. */
export interface Outcome {
  /** By concurrency. */
  readonly rounds: ReadonlyMap<number, Round[]>;
  /** In the profile. */
  readonly calls: number;
  readonly profile?: string;
}

interface Client {
  connect(to: { url: string; token: string }): Record<string, Call>;
}

/** Until the compiler has done what it will do. */
const WARM_UP_SECONDS = 0.8;

const task = JSON.parse(process.argv[2] ?? "") as Task;
const clients = await loadClients(task);
for (const call of clients.values()) await warmUp(call);
const outcome = task.profile ? await profile() : await measure();
process.send?.(outcome, () => process.exit());

async function loadClients({ modules, url }: Task): Promise<Map<string, Call>> {
  const all = new Map<string, Call>();
  for (const path of modules) {
    const module = (await import(pathToFileURL(path).href)) as Client;
    const calls = module.connect({ url, token: TOKEN });
    for (const [name, call] of Object.entries(calls)) all.set(name, call);
  }
  return all;
}

/** Also sees to it that every client does the work. */
async function warmUp(call: Call): Promise<void> {
  const result = JSON.stringify(await call());
  if (result !== JSON.stringify(thing))
    throw new Error(`a client gave ${result}`);
  await repeat(WARM_UP_SECONDS, async () => {
    for (const concurrency of task.concurrency) {
      await runAtOnce(call, { concurrency, calls: 100 });
    }
  });
}

async function measure(): Promise<Outcome> {
  const rounds = new Map<number, Round[]>();
  for (const concurrency of task.concurrency) rounds.set(concurrency, []);
  await repeat(task.seconds, async () => {
    for (const [concurrency, those] of rounds)
      those.push(await runRound(clients, concurrency));
  });
  return { rounds, calls: 0 };
}

/** 100 µs between two looks. */
async function profile(): Promise<Outcome> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  let calls = 0;
  const [call = async () => undefined] = clients.values();
  const [concurrency = 1] = task.concurrency;
  await repeat(task.seconds, async () => {
    await runAtOnce(call, { concurrency, calls: 1000 });
    calls += 1000;
  });
  const stopped = await session.post("Profiler.stop");
  return { rounds: new Map(), calls, profile: JSON.stringify(stopped.profile) };
}

async function repeat(
  seconds: number,
  work: () => Promise<void>,
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  do await work();
  while (performance.now() < until);
}
