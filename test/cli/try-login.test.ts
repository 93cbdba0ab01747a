import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/commands/program.js";
import type { Question } from "../../src/commands/try/ask.js";
import { Browser } from "../servers/browser.js";
import { ODD_SECRET } from "../servers/oauth-clients.js";
import { makeFolder, readTree } from "../write/folder.js";
import { makeTerminal } from "./fake-terminal.js";
import { openScene, type Env, type Scene } from "./try-scene.js";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Visits the first address that matches, once it is shown. */
function visitOnce(pattern: RegExp, visit: (address: string) => void) {
  let visited = false;
  return (text: string) => {
    const [, address] = pattern.exec(text) ?? [];
    if (visited || address === undefined) return;
    visited = true;
    visit(address);
  };
}

describe("a login", () => {
  const ADDRESS = /Open this address to log in: (\S+)\n/;
  const person = () => new Browser();

  test("is run with a browser, and its tokens are kept where they are to be", async () => {
    const store = makeFolder();
    const argv = `--auth loginAuthorizationCode --no-browser --store ${store} --set scopes=openid,offline_access`;
    const env = { CONNECTOR_CLIENT_ID: "public" };
    const first = await scene.run(
      argv,
      env,
      visitOnce(ADDRESS, (address) => {
        void person()
          .visit(address)
          .then(({ url }) => fetch(url));
      }),
    );
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain("accepts the credential Login");
    expect(Object.keys(readTree(store)).length).toBeGreaterThan(0);
    const again = await scene.run(argv, env);
    expect(again).toMatchObject({ code: 0, err: "" });
  });

  test("is run on another device", async () => {
    const { code, out, err } = await scene.run(
      "--auth loginDevice",
      { CONNECTOR_CLIENT_ID: "device" },
      visitOnce(/Open (\S+ on any device, and type in \S+)\n/, (words) => {
        const [uri = "", code = ""] = words.split(
          " on any device, and type in ",
        );
        const url = new URL(uri);
        url.searchParams.set("user_code", code);
        void person().visit(url.href);
      }),
    );
    expect(code).toBe(0);
    expect(out).toContain("accepts the credential Login");
    expect(err).toMatch(/\nor open http:\S+user_code=\S+\n/);
  });

  test("is not begun where nobody asked for it", async () => {
    const { code, err } = await scene.run("", {
      CONNECTOR_CLIENT_ID: "public",
    });
    expect(code).toBe(2);
    expect(err).toContain(
      "CONNECTOR_CLIENT_ID, and --auth loginAuthorizationCode",
    );
  });
});

describe("a person at a terminal", () => {
  /** Runs in this process, with somebody who gives these answers. */
  async function talk(argv: string, answers: readonly string[], env: Env = {}) {
    const asked: string[] = [];
    const left = [...answers];
    const ask = async ({ text, hidden }: Question) => {
      asked.push(hidden ? `${text} (hidden)` : text);
      return left.shift() ?? "";
    };
    const terminal = makeTerminal(scene.workshop, { ask, env });
    const args = ["try", scene.name, ...argv.split(" ").filter(Boolean)];
    const code = await runCommandLine(args, terminal);
    return { code, asked, out: terminal.out, err: terminal.err };
  }

  test("chooses, and is asked for what is missing", async () => {
    const { code, asked, out, err } = await talk("", [
      "2",
      "mine",
      "1",
      "good-key",
    ]);
    expect(code).toBe(0);
    expect(asked).toEqual([
      "1 to 2",
      "tenant (Enter for test)",
      "1 to 6",
      "API key (hidden)",
    ]);
    expect(err).toContain(
      "Which environment?\n  1. production\n  2. sandbox\n",
    );
    expect(err).toContain("How do you want to connect?\n  1. key\n");
    expect(out).toContain("ok: sandbox (");
    expect(scene.seen.at(-1)?.url).toBe("/mine/me");
  });

  test("is not asked for what is there", async () => {
    const env = {
      CONNECTOR_ENVIRONMENT: "production",
      CONNECTOR_KEY: "good-key",
    };
    expect(await talk("", [], env)).toMatchObject({ code: 0, asked: [] });
  });

  test("may leave out what is optional, and nothing else", async () => {
    const argv = "--env production --auth basic";
    const { code, asked } = await talk(argv, ["me", ""]);
    expect(code).toBe(1);
    expect(asked).toEqual(["User name", "Password (Enter for none) (hidden)"]);
    const nobody = await talk(argv, [""]);
    expect(nobody.code).toBe(2);
    expect(nobody.err).toContain("basic needs username");
  });

  test("is offered the scopes that the test needs", async () => {
    const argv = "--env production --auth loginClientCredentials";
    const { code, asked } = await talk(argv, ["basic", ODD_SECRET, ""]);
    expect(code).toBe(0);
    expect(asked).toEqual([
      "Client ID",
      "Client secret (hidden)",
      "Scopes (of read; Enter for read)",
    ]);
  });
});
