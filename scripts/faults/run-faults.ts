import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { startFaults } from "../../test/servers/faults/server.ts";
import {
  sendJson,
  startServer,
  type RunningServer,
} from "../../test/servers/start-server.ts";
import { bundleScript } from "../bundle-script.ts";
import type { Assignment, Report } from "./client.ts";
import type { FaultCase, FaultResult } from "./fault-case.ts";
import { countSecrets } from "./secrets.ts";

/** So many clients take their share of the cases, each one after another. */
const CLIENTS = 4;

/** Node's client keeps an idle connection for 4 s. */
const IDLE_MS = 5_000;

const ENDS_WITHIN_MS = 2_000;

interface Assigned {
  readonly at: number;
  readonly fault: FaultCase;
  /** Absent for `refused`, where nobody listens. */
  readonly server: RunningServer;
  readonly other: RunningServer;
}

/** Runs every case against the runtime, on a server of its own; results come in the order of the cases. */
export async function runFaults(
  cases: readonly FaultCase[],
): Promise<FaultResult[]> {
  const script = await bundleScript("scripts/faults/client.ts");
  const assigned = await Promise.all(cases.map(assign));
  try {
    const shares = Array.from({ length: CLIENTS }, (_, client) =>
      assigned.filter(({ at }) => at % CLIENTS === client),
    );
    const results = await Promise.all(
      shares.map((share) => runShare(script, share)),
    );
    return results
      .flat()
      .sort((one, two) => one.at - two.at)
      .map(({ result }) => result);
  } finally {
    for (const { server, other } of assigned) {
      await Promise.all([server.close(), other.close()]);
    }
    await rm(script, { force: true });
  }
}

async function assign(fault: FaultCase, at: number): Promise<Assigned> {
  const server = await startFaults();
  const other = await startServer((response) => sendJson(response, 200, {}));
  if (fault.fault === REFUSED) await server.close();
  return { at, fault, server, other };
}

/** Where nobody listens. */
export const REFUSED = "/refused";

async function runShare(script: string, share: readonly Assigned[]) {
  const client = startClient(script);
  const reports: { one: Assigned; report: Report; secrets: number }[] = [];
  for (const one of share) {
    const { report, printed } = await client.ask(toAssignment(one));
    reports.push({ one, report, secrets: countSecrets(printed) });
  }
  await sleep(IDLE_MS);
  const idle = reports.map(({ one }) => one.server.openSockets());
  const ended = await client.end();
  return reports.map(({ one, report, secrets }, index) => {
    const { fault, server, other, at } = one;
    const { attempts, outcome, ms, timers } = report;
    const tries = fault.fault === REFUSED ? attempts : server.received.length;
    const sockets = report.sockets + (idle[index] ?? 0);
    const strayed = other.allSockets();
    const result = {
      tries,
      outcome: ended ? outcome : `${outcome}, and the process does not end`,
      ms,
      timers,
      sockets,
      strayed,
      secrets,
    };
    return { at, result };
  });
}

function toAssignment({ fault, server, other }: Assigned): Assignment {
  const path = fault.fault.replace("{other}", encodeURIComponent(other.url));
  return { fault: { ...fault, fault: path }, url: server.url };
}

/** A client in a process of its own; what it prints is read with every answer. */
function startClient(script: string) {
  const child = spawn(process.execPath, [script]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  let printed = "";
  child.stderr.on("data", (text) => (printed += String(text)));
  return {
    async ask(assignment: Assignment) {
      printed = "";
      child.stdin.write(`${JSON.stringify(assignment)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`the client ended:\n${printed}`);
      const report = JSON.parse(value) as Report;
      return { report, printed: printed + value };
    },
    /** Whether it ends by itself: nothing that it left keeps it alive. */
    async end(): Promise<boolean> {
      const exit = once(child, "exit");
      child.stdin.end();
      const late = sleep(ENDS_WITHIN_MS, false, { ref: false });
      const ended = await Promise.race([exit.then(() => true), late]);
      if (!ended) child.kill("SIGKILL");
      return ended;
    },
  };
}
