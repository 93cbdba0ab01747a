import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chargeCallers, chargeFunctions, originsIn } from "./charges.ts";
import { builtFile, WORK } from "./prepare.ts";
import { runTask, withServer } from "./processes.ts";
import {
  divide,
  subtract,
  sumUp,
  type Costs,
  type Profile,
} from "./profile.ts";

/** How many lines of each list are printed. */
const LINES = 30;

/** What is to be profiled. */
export interface Profiled {
  readonly name: string;
  readonly seconds: number;
  readonly node: string;
}

/** Profiles a client and bare `fetch`, and prints what the client spends its time on. */
export async function explain({
  name,
  seconds,
  node,
}: Profiled): Promise<void> {
  const bundle = await readFile(builtFile(name), "utf8");
  const origin = originsIn(bundle, `/${name}.mjs`);
  const [bare, client] = await withServer(async (url) => {
    const run = async (client: string) => {
      const modules = [builtFile(client)];
      const task = { url, modules, concurrency: [10], seconds: seconds / 2 };
      const outcome = await runTask({ ...task, profile: true }, node);
      const { calls, profile = "" } = outcome;
      const file = join(WORK, `${client}.cpuprofile`);
      await writeFile(file, profile);
      console.log(`${client}: ${calls} calls, ${file}`);
      return { calls, profile: JSON.parse(profile) as Profile };
    };
    return [await run("fetch"), await run(name)];
  });
  const sum = (of: typeof bare, charge: Parameters<typeof sumUp>[1]) =>
    divide(sumUp(of.profile, charge), of.calls);
  print(
    "The client's functions, and what of Node they call",
    sum(client, chargeCallers(origin)),
  );
  print(
    "More than bare fetch, by function",
    subtract(
      sum(client, chargeFunctions(origin)),
      sum(bare, chargeFunctions(origin)),
    ),
  );
}

function print(title: string, costs: Costs): void {
  const rows = [...costs].sort(([, a], [, b]) => b - a);
  const total = rows.reduce((sum, [, cost]) => sum + cost, 0);
  console.log(`\n${title}: ${total.toFixed(1)} µs a call`);
  for (const [name, cost] of rows.slice(0, LINES))
    console.log(`${cost.toFixed(2).padStart(8)}  ${name}`);
}
