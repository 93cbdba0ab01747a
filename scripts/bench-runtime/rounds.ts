export type Call = () => Promise<unknown>;

/** What one client did in one round. */
export interface Batch {
  /** Microseconds a call, those that run at once taken together. */
  readonly wall: number;
  /** Microseconds of processor time a call. */
  readonly cpu: number;
  /** Microseconds that each call took, where they ran one after another. */
  readonly latencies: readonly number[];
}

/** What each client did, by its name. */
export type Round = Readonly<Record<string, Batch>>;

/**
 * How many calls a batch has: so few that most batches run undisturbed on a machine that has more to do, and all
 * clients of a round see the same machine.
 */
const CALLS = { sequential: 25, concurrent: 100 };

/** Lets each client run a short batch, in an order that differs from round to round. */
export async function runRound(
  clients: ReadonlyMap<string, Call>,
  concurrency: number,
): Promise<Round> {
  const round: Record<string, Batch> = {};
  for (const [name, call] of shuffle([...clients]))
    round[name] =
      concurrency === 1
        ? await runSequentially(call, CALLS.sequential)
        : await runAtOnce(call, { concurrency, calls: CALLS.concurrent });
  return round;
}

async function runSequentially(call: Call, calls: number): Promise<Batch> {
  const finish = start(calls);
  const latencies: number[] = [];
  let before = performance.now();
  for (let index = 0; index < calls; index++) {
    await call();
    const after = performance.now();
    latencies.push((after - before) * 1000);
    before = after;
  }
  return { ...finish(), latencies };
}

/** Begins a call whenever one has ended, until there were so many. */
export async function runAtOnce(
  call: Call,
  { concurrency, calls }: { concurrency: number; calls: number },
): Promise<Batch> {
  const finish = start(calls);
  let left = calls;
  const work = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { ...finish(), latencies: [] };
}

function start(calls: number): () => Omit<Batch, "latencies"> {
  const usage = process.cpuUsage();
  const started = performance.now();
  return () => {
    const wall = ((performance.now() - started) * 1000) / calls;
    const { user, system } = process.cpuUsage(usage);
    return { wall, cpu: (user + system) / calls };
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
