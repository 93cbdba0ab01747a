import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../../generators/runtime/connect.ts";
import { oauth2 } from "../../generators/runtime/oauth/oauth2.ts";
import { bundleScript } from "../bundle-script.ts";
import { callMany, type CallEndings } from "./calls.ts";
import type { ChaosRecord, ChaosWorld } from "./server.ts";

export interface ChaosSize {
  readonly calls: number;
  readonly atOnce: number;
  /** The same seed makes the same troubles, though not at the same moments. */
  readonly seed: number;
}

export interface ChaosResult extends CallEndings, ChaosRecord {
  readonly seconds: number;
  /** Rejections that nobody handled. */
  readonly unhandled: readonly unknown[];
}

/** Makes many calls at once on a server that is in trouble, with tokens that expire every two seconds (K1). */
export async function runChaos(size: ChaosSize): Promise<ChaosResult> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const script = await bundleScript("scripts/chaos/server.ts");
  const server = startServer(script, size.seed);
  try {
    const world = (await server.hear()) as ChaosWorld;
    const start = performance.now();
    // once, all calls that are on their way are refused, and have to be sent again with a new token
    const half = Math.ceil(size.calls / 2);
    const onCall = (number: number) => {
      if (number === half) server.tell("expire");
    };
    const endings = await callMany(connectTo(world), { ...size, onCall });
    const seconds = (performance.now() - start) / 1_000;
    // a rejection that nobody handles is told of after the microtasks
    await sleep(100);
    server.tell("report");
    const record = (await server.hear()) as ChaosRecord;
    return { ...endings, ...record, seconds, unhandled };
  } finally {
    server.end();
    await rm(script, { force: true });
    process.off("unhandledRejection", note);
  }
}

function connectTo({ url, tokenUrl, tokens }: ChaosWorld) {
  const auth = oauth2(
    { scheme: "login", flow: "authorizationCode", tokenUrl },
    { clientId: "chaos", initial: tokens },
  );
  return connect(
    { name: "chaos", product: "chaos/1.0.0", environments: {} },
    { environment: { url }, auth },
  );
}

/** It ends with its input, and so with this process. */
function startServer(script: string, seed: number) {
  const child = spawn(process.execPath, [script, String(seed)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    tell: (word: string) => void child.stdin.write(`${word}\n`),
    hear: async (): Promise<unknown> => {
      const { value, done } = await lines.next();
      if (done) throw new Error("the server ended");
      return JSON.parse(value);
    },
    end: () => void child.stdin.end(),
  };
}
