import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Job } from "./generate.ts";
import type { Generation } from "./outcome.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

export interface Limits {
  /** For one description. */
  readonly seconds: number;
  /** Of the JavaScript heap. */
  readonly heapMiB: number;
  /** A worker that holds more than this after its work is replaced. */
  readonly residentMiB: number;
}

interface Report {
  readonly result: Generation;
  readonly residentBytes: number;
}

/** Generates connectors in a process of its own, which may crash, hang or run out of memory without harm. */
export class Generator {
  readonly #compiler: string;
  readonly #limits: Limits;
  #worker: ChildProcess | undefined;

  /** @param compiler Path of the built library. */
  constructor(compiler: string, limits: Limits) {
    this.#compiler = compiler;
    this.#limits = limits;
  }

  /** Makes one connector; a failure is a result too. */
  async generate(job: Job): Promise<Generation> {
    const worker = (this.#worker ??= this.#start());
    const answer = await this.#ask(worker, job);
    if (!("residentBytes" in answer)) return answer;
    if (answer.residentBytes > this.#limits.residentMiB * 2 ** 20) this.close();
    return answer.result;
  }

  /** Ends the process; the next connector starts another. */
  close(): void {
    this.#worker?.kill("SIGKILL");
    this.#worker = undefined;
  }

  #start(): ChildProcess {
    return fork(WORKER, [this.#compiler], {
      execArgv: [`--max-old-space-size=${this.#limits.heapMiB}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
  }

  #ask(worker: ChildProcess, job: Job): Promise<Report | Generation> {
    return new Promise((resolve) => {
      let complaint = "";
      const listen = (chunk: Buffer) => {
        complaint = (complaint + String(chunk)).slice(-4000);
      };
      const settle = (answer: Report | Generation) => {
        clearTimeout(timer);
        worker.off("message", settle).off("exit", died);
        worker.stderr?.off("data", listen);
        resolve(answer);
      };
      const died = () => {
        this.#worker = undefined;
        settle(explainDeath(complaint, this.#limits));
      };
      const timer = setTimeout(() => {
        this.close();
        const detail = `no connector after ${this.#limits.seconds} s`;
        settle({ kind: "failed", how: "time", detail });
      }, this.#limits.seconds * 1000);
      worker.stderr?.on("data", listen);
      worker.on("message", settle).on("exit", died);
      worker.send(job);
    });
  }
}

function explainDeath(complaint: string, { heapMiB }: Limits): Generation {
  if (/heap out of memory|heap limit/i.test(complaint)) {
    const detail = `more than ${heapMiB} MiB of heap`;
    return { kind: "failed", how: "memory", detail };
  }
  return { kind: "failed", how: "crash", detail: complaint.trim() || "exit" };
}
