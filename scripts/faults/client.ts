// The client of the faults, in a process of its own so that what it leaves behind can be counted: for each line it
// reads, an assignment, it makes the calls and writes a line with what came of them. It ends with its input.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { json } from "../../generators/runtime/bodies/json.ts";
import { connect } from "../../generators/runtime/connect.ts";
import type { Operation } from "../../generators/runtime/operation.ts";
import { send } from "../../generators/runtime/send.ts";
import { eventStream } from "../../generators/runtime/streams/event-stream.ts";
import { listen } from "../../generators/runtime/streams/listen.ts";
import { jsonLines } from "../../generators/runtime/streams/json-lines.ts";
import type { FaultCase } from "./fault-case.ts";
import { describeOutcome } from "./outcome.ts";
import {
  ALL_OF_THEM,
  BODY_SECRET,
  CALL_SECRETS,
  CLIENT_HEADERS,
  CREDENTIALS,
} from "./secrets.ts";

/** A case, and where the server with its fault is. */
export interface Assignment {
  readonly fault: FaultCase;
  readonly url: string;
}

/** What the client knows of how a case ended. */
export interface Report {
  readonly outcome: string;
  /** What its errors say; the server is asked where there is one. */
  readonly attempts: number;
  readonly ms: number;
  readonly timers: number;
  readonly sockets: number;
}

type AnyCall = Operation<Readonly<Record<string, unknown>>, unknown>;

const READERS = {
  json: "json",
  events: eventStream({ data: "json" }),
  lines: jsonLines(),
} as const;

/** What is cancelled or closed when a call ends is gone by then. */
const GRACE_MS = 60;

// Waits that no server asked for are none: which they are is another test's.
Math.random = () => 0;

const before = countResources();
for await (const line of createInterface(process.stdin)) {
  const report = await run(JSON.parse(line) as Assignment);
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

async function run({ fault, url }: Assignment): Promise<Report> {
  const client = connect(
    { name: "faults", product: "faults/1.0.0", environments: {} },
    { environment: { url }, auth: CREDENTIALS, headers: CLIENT_HEADERS },
  );
  const start = performance.now();
  const outcomes: string[] = [];
  let attempts = 0;
  for (let call = 0; call < (fault.calls ?? 1); call++) {
    const ended = await describeOutcome(() => callOnce(client, fault));
    outcomes.push(ended.outcome);
    attempts += ended.attempts;
    process.stderr.write(`${show(ended.error)}\n${show(client)}\n`);
    // so that what a server does to an idle connection has been done
    await sleep(GRACE_MS);
  }
  const ms = Math.round(performance.now() - start);
  const { timers } = countResources();
  const sockets = await countSockets();
  return {
    outcome: outcomes.join(", "),
    attempts,
    ms,
    timers: timers - before.timers,
    sockets: sockets - before.sockets,
  };
}

function callOnce(client: ReturnType<typeof connect>, fault: FaultCase) {
  const { method = "GET", result = "json", bytes = 0, timeoutMs } = fault;
  const hasBody = method !== "GET";
  const operation: AnyCall = {
    id: "faults.call",
    method,
    path: fault.fault,
    result: READERS[result],
    auth: ALL_OF_THEM,
    ...(hasBody && { body: json({ flat: true }) }),
  };
  const key = fault.key && { "Idempotency-Key": crypto.randomUUID() };
  const body = { secret: BODY_SECRET, pad: "x".repeat(bytes) };
  const call = fault.listens ? listen : send;
  return call(client, operation, hasBody ? body : {}, {
    timeoutMs: timeoutMs ?? 10_000,
    ...CALL_SECRETS,
    headers: { ...CALL_SECRETS.headers, ...key },
  });
}

/** Those that are still in use after a while: on a busy machine, what is cancelled takes longer to go. */
async function countSockets(): Promise<number> {
  const deadline = performance.now() + 1_000;
  let { sockets } = countResources();
  while (sockets > before.sockets && performance.now() < deadline) {
    await sleep(20);
    ({ sockets } = countResources());
  }
  return sockets;
}

/** What keeps the process alive: an idle connection does not. */
function countResources() {
  const active = process.getActiveResourcesInfo();
  const count = (pattern: RegExp) =>
    active.filter((kind) => pattern.test(kind)).length;
  return {
    timers: count(/^(Timeout|Immediate)$/),
    sockets: count(/^(TCP|TLS|GetAddrInfo|HTTPParser)/),
  };
}

/** All that a log can make of a value. */
function show(value: unknown): string {
  const shown = [
    inspect(value, { depth: 20, showHidden: true }),
    String(value),
    JSON.stringify(value),
  ];
  if (value instanceof Error) shown.push(value.stack ?? "", show(value.cause));
  return shown.join("\n");
}
