import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { pathInSuite, SCENARIOS, SUITE } from "./suite.ts";

/** Ends the server when the pipe to it closes, so that it never outlives the run, however that ends. */
const LEASH = "process.stdin.on('close', () => process.exit()).resume();";

const START_MS = 60_000;

/** The suite's mock server, on loopback. */
export class MockServer {
  readonly url: URL;
  readonly #process: ChildProcess;

  private constructor(url: URL, process: ChildProcess) {
    this.url = url;
    this.#process = process;
  }

  static async start(): Promise<MockServer> {
    makeRepository();
    const port = await findPort();
    const url = new URL(`http://127.0.0.1:${port}`);
    const argv = [
      "--import",
      `data:text/javascript,${encodeURIComponent(LEASH)}`,
      pathInSuite("@typespec/spector", "dist/src/cli/cli.js"),
      "serve",
      pathInSuite(SCENARIOS, "specs"),
      "--port",
      String(port),
      "--coverageFile",
      join(SUITE, "coverage.json"),
    ];
    const child = spawn(process.execPath, argv, {
      cwd: SUITE,
      stdio: ["pipe", "ignore", "ignore"],
    });
    const server = new MockServer(url, child);
    await server.#waitUntilReady();
    return server;
  }

  /** The server's own opinion: scenario → `pass`, `fail` or `not-implemented`. */
  async readScores(): Promise<Readonly<Record<string, string>>> {
    const response = await fetch(new URL("/.coverage", this.url));
    const [report] = (await response.json()) as {
      results: Record<string, string>;
    }[];
    return report?.results ?? {};
  }

  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.stdin?.end();
    await ended;
  }

  async #waitUntilReady(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline && this.#process.exitCode === null) {
      const up = await this.readScores().catch(() => undefined);
      if (up) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await this.stop();
    throw new Error("the mock server did not start");
  }
}

/** The server reads the commit of the scenarios, so they must be in a repository that has one. */
function makeRepository(): void {
  if (existsSync(join(SUITE, ".git"))) return;
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: SUITE, stdio: "ignore" });
  git("init");
  git("config", "user.name", "conformance");
  git("config", "user.email", "conformance@localhost");
  git("commit", "--allow-empty", "--message", "The server wants a commit");
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
