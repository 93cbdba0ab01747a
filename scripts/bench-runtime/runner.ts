// The process that is measured: it has nothing in it but the clients.
import { Session } from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import { TOKEN, thing } from "./thing.ts";
import { runRound, type Call, type Round } from "./rounds.ts";

/** What a runner is told. */
export interface Task {
  readonly url: string;
  /** Their modules, absolute. */
  readonly modules: readonly string[];
  /** Names of the clients to run; all of the modules' if absent. */
  readonly names?: readonly string[];
  readonly concurrency: readonly number[];
  readonly seconds: number;
  readonly profile?: boolean;
}

/** What it says in the end. */
export interface Outcome {
  /** By concurrency. */
  readonly rounds: Readonly<Record<number, readonly Round[]>>;
  readonly calls: number;
  readonly profile?: string;
}

interface Client {
  connect(to: { url: string; token: string }): Record<string, Call>;
}

const WARM_UP_CALLS = 2_000;

const task = JSON.parse(process.argv[2] ?? "") as Task;
const clients = await loadClients(task);
for (const call of clients.values()) await warmUp(call);
const outcome = task.profile ? await profile() : await measure();
process.send?.(outcome, () => process.exit());

async function loadClients({
  modules,
  names,
  url,
}: Task): Promise<Map<string, Call>> {
  const all = new Map<string, Call>();
  for (const path of modules) {
    const module = (await import(pathToFileURL(path).href)) as Client;
    for (const [name, call] of Object.entries(
      module.connect({ url, token: TOKEN }),
    ))
      if (names?.includes(name) ?? true) all.set(name, call);
  }
  return all;
}

/** Also sees to it that every client does the work. */
async function warmUp(call: Call): Promise<void> {
  const result = await call();
  if (JSON.stringify(result) !== JSON.stringify(thing))
    throw new Error(`a client gave ${JSON.stringify(result)}`);
  for (const concurrency of task.concurrency)
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        const calls = WARM_UP_CALLS / concurrency / task.concurrency.length;
        for (let index = 0; index < calls; index++) await call();
      }),
    );
}

async function measure(): Promise<Outcome> {
  const rounds: Record<number, Round[]> = {};
  const until = performance.now() + task.seconds * 1000;
  do {
    for (const concurrency of task.concurrency)
      (rounds[concurrency] ??= []).push(await runRound(clients, concurrency));
  } while (performance.now() < until);
  return { rounds, calls: 0 };
}

/** Runs the clients with the profiler on, 100 µs between two looks. */
async function profile(): Promise<Outcome> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  let calls = 0;
  const [call] = clients.values();
  const until = performance.now() + task.seconds * 1000;
  const work = async (): Promise<void> => {
    for (; performance.now() < until; calls++) await call?.();
  };
  const [concurrency = 1] = task.concurrency;
  await Promise.all(Array.from({ length: concurrency }, work));
  const stopped = await session.post("Profiler.stop");
  return { rounds: {}, calls, profile: JSON.stringify(stopped.profile) };
}
