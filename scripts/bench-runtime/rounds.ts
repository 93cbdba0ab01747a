export type Call = () => Promise<unknown>;

/** What one client did in one round. */
export interface Batch {
  /** Microseconds of time a call, those that run at once taken together. */
  readonly wall: number;
  /** Microseconds of processor time a call. */
  readonly cpu: number;
  /** Microseconds that each call took, where they ran one after another. */
  readonly latencies: readonly number[];
}

/** What each client did, by its name. */
export type Round = Readonly<Record<string, Batch>>;

/** How many calls a batch has: some 10 ms of them, so that all clients of a round see the same machine. */
const CALLS = { sequential: 50, concurrent: 250 };

/** Lets each client run a short batch, in an order that differs from round to round. */
export async function runRound(
  clients: ReadonlyMap<string, Call>,
  concurrency: number,
): Promise<Round> {
  const round: Record<string, Batch> = {};
  for (const [name, call] of shuffle([...clients]))
    round[name] =
      concurrency === 1
        ? await runSequentially(call)
        : await runAtOnce(call, concurrency);
  return round;
}

async function runSequentially(call: Call): Promise<Batch> {
  const latencies = new Float64Array(CALLS.sequential);
  const usage = process.cpuUsage();
  const started = performance.now();
  let before = started;
  for (let index = 0; index < CALLS.sequential; index++) {
    await call();
    const after = performance.now();
    latencies[index] = (after - before) * 1000;
    before = after;
  }
  return finish(CALLS.sequential, { started, usage, latencies });
}

async function runAtOnce(call: Call, concurrency: number): Promise<Batch> {
  let left = CALLS.concurrent;
  const work = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const usage = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  return finish(CALLS.concurrent, { started, usage, latencies: [] });
}

function finish(
  calls: number,
  begun: {
    readonly started: number;
    readonly usage: NodeJS.CpuUsage;
    readonly latencies: Iterable<number>;
  },
): Batch {
  const wall = ((performance.now() - begun.started) * 1000) / calls;
  const { user, system } = process.cpuUsage(begun.usage);
  return {
    wall,
    cpu: (user + system) / calls,
    latencies: [...begun.latencies],
  };
}

/** Another order each time: nobody always pays for the garbage of the same neighbour (Fisher and Yates). */
function shuffle<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  const shuffled: Item[] = [];
  while (left.length > 0)
    shuffled.push(...left.splice(Math.floor(Math.random() * left.length), 1));
  return shuffled;
}
