import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../src/commands/program.js";
import { fakeCompile } from "../commands/fake-compile.js";
import { makeFolder, putFiles, readTree } from "../write/folder.js";
import { makeTerminal } from "./fake-terminal.js";

const compile = vi.hoisted(() => vi.fn<typeof fakeCompile>());
vi.mock("../../src/compile.js", () => ({ compile, analyse: compile }));
beforeEach(() => {
  compile.mockReset();
  compile.mockImplementation(fakeCompile);
});

type TerminalOptions = Parameters<typeof makeTerminal>[1];

function makeScene(spec = "a.ts: one\n", files: Record<string, string> = {}) {
  const cwd = makeFolder({ "api.yaml": spec, ...files });
  const run = async (argv: string, options: TerminalOptions = {}) => {
    const terminal = makeTerminal(cwd, options);
    const code = await runCommandLine(
      argv.split(" ").filter(Boolean),
      terminal,
    );
    return { code, out: terminal.out, err: terminal.err };
  };
  return { cwd, run };
}

describe("wrong usage is exit code 2, one line that says what, and nothing done", () => {
  test.each([
    { argv: "", want: "missing required argument 'spec'" },
    { argv: "api.yaml --nope", want: "unknown option '--nope'" },
    { argv: "api.yaml --stict", want: "Did you mean --strict?" },
    { argv: "api.yaml more", want: "more is one argument too many" },
    { argv: "lnit api.yaml", want: "lnit is neither `lint` nor `try`" },
    {
      argv: "api.yaml --format xml",
      want: "Allowed choices are pretty, json, github",
    },
    { argv: "api.yaml --print ast", want: "Allowed choices are ir, plan" },
    { argv: "api.yaml --out", want: "argument missing" },
    { argv: "api.yaml --check --force", want: "cannot be used with" },
    { argv: "nope.yaml", want: "nope.yaml does not exist" },
    { argv: ".", want: ". is a folder" },
    { argv: "api.yaml --out=", want: "It is empty" },
    { argv: "api.yaml --lock=", want: "It is empty" },
    { argv: "lint api.yaml --config=", want: "It is empty" },
    { argv: "file://elsewhere/api.yaml", want: "is no URL of a file" },
    { argv: "file:///%zz", want: "is no URL of a file" },
    { argv: "api.yaml --config nope.json", want: "nope.json does not exist" },
    { argv: "api.yaml --name Pets", want: "GC_PACKAGE_NAME" },
    { argv: "- --name", want: "argument missing" },
    { argv: "-", want: "standard input needs --out or --name" },
    { argv: "lint", want: "missing required argument 'spec'" },
    { argv: "lint api.yaml --force", want: "unknown option '--force'" },
    { argv: "lint nope.yaml", want: "nope.yaml does not exist" },
  ])("gen-connector $argv", async ({ argv, want }) => {
    const { cwd, run } = makeScene();
    const { code, out, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(want);
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toBe("");
    expect(Object.keys(readTree(cwd))).toEqual(["api.yaml"]);
  });
});

test.each(["--help", "-h", "lint --help"])(
  "%s is exit code 0",
  async (argv) => {
    const { code, out, err } = await makeScene().run(argv);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Usage: gen-connector");
    expect(out).toContain("--strict");
  },
);

test("--version is the version alone", async () => {
  const { code, out } = await makeScene().run("--version");
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe("the summary", () => {
  test("says what was done and what to do next, and is all there is in a pipe", async () => {
    const { run } = makeScene();
    const { code, out, err } = await run("api.yaml --out my-api");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replace(/\d+\.\d\d s/, "N s")).toBe(
      "my-api is generated: 0 operations, 0 models, 1 file (1 created), 0 warnings, N s\n" +
        "\nNext:\n  cd my-api\n  npm install && npm run build\n  npm test\n",
    );
    const again = await run("api.yaml --out my-api");
    expect(again.out).toContain("my-api is up to date: ");
    expect(again.out).toContain("1 file (1 unchanged)");
  });

  test("quotes a folder for the shell, and shows no control characters", async () => {
    const { cwd } = makeScene();
    const terminal = makeTerminal(cwd);
    await runCommandLine(["api.yaml", "--out", "my \u001b[31mapi"], terminal);
    expect(terminal.out).toContain('cd "my \\u001b[31mapi"');
  });

  test("counts warnings, which are shown on stderr", async () => {
    const { code, out, err } =
      await makeScene("warn\na.ts: one\n").run("api.yaml");
    expect(code).toBe(0);
    expect(out).toContain("1 warning,");
    expect(err).toContain("api.yaml:1:1 warning GC_SELECT_NO_MATCH");
  });

  test("of --dry-run and --check is what would change", async () => {
    const { cwd, run } = makeScene();
    await run("api.yaml --out o");
    putFiles(cwd, { "api.yaml": "b.ts: two\n" });
    const list =
      "create b.ts\nremove a.ts\nchange the lock\nchange the snapshot\n";
    const dry = await run("api.yaml --out o --dry-run");
    expect(dry.code).toBe(0);
    expect(dry.out).toContain(`${list}o would change: `);
    const check = await run("api.yaml --out o --check");
    expect(check.code).toBe(1);
    expect(check.out).toBe(list);
    expect(check.err).toContain("error GC_OUTPUT_STALE o is not what");
  });
});

describe("errors in the description are exit code 1", () => {
  test.each([
    { argv: "api.yaml", out: "" },
    { argv: "api.yaml --quiet", out: "" },
    { argv: "lint api.yaml", out: "1 error, 1 warning\n" },
    { argv: "lint api.yaml --quiet", out: "" },
  ])("$argv", async ({ argv, out }) => {
    const { cwd, run } = makeScene("# warn\nfail\n");
    const found = await run(argv);
    expect(found.code).toBe(1);
    expect(found.out).toBe(out);
    expect(found.err).toContain("api.yaml:2:1 error GC_SELECT_EMPTY");
    expect(found.err.includes("GC_SELECT_NO_MATCH")).toBe(
      !argv.includes("quiet"),
    );
    expect(Object.keys(readTree(cwd))).toEqual(["api.yaml"]);
  });

  test("and so are warnings with --strict, and edited files", async () => {
    const { cwd, run } = makeScene("warn\na.ts: one\n");
    expect((await run("api.yaml --strict")).code).toBe(1);
    expect((await run("lint api.yaml --strict")).code).toBe(1);
    expect((await run("lint api.yaml")).code).toBe(0);
    await run("api.yaml --out o");
    putFiles(cwd, { "o/a.ts": "edited" });
    const { code, err } = await run("api.yaml --out o");
    expect(code).toBe(1);
    expect(err).toContain("error GC_FILE_EDITED a.ts was edited");
    expect(err).toContain("--force");
  });
});

describe("--format", () => {
  test("json puts the diagnostics alone on stdout", async () => {
    const { run } = makeScene("warn\na.ts: one\n");
    const { code, out, err } = await run("api.yaml --format json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject([
      { code: "GC_SELECT_NO_MATCH", file: "api.yaml", line: 1 },
    ]);
    const none = await makeScene().run("api.yaml --format json");
    expect(JSON.parse(none.out)).toEqual([]);
  });

  test("github puts annotations on stdout", async () => {
    const { out } = await makeScene("fail").run(
      "lint api.yaml --format github",
    );
    expect(out).toMatch(
      /^::error file=api\.yaml,line=1,col=1.*GC_SELECT_EMPTY/,
    );
  });
});

describe("--print shows a model alone on stdout, and writes nothing", () => {
  test.each([
    { argv: "--print ir", want: { info: { title: "Fake" } } },
    { argv: "--print plan", want: { client: { className: "Fake" } } },
    {
      argv: "--print plan --format json",
      want: { client: { className: "Fake" } },
    },
  ])("$argv", async ({ argv, want }) => {
    const { cwd, run } = makeScene("warn\na.ts: one\n");
    const { code, out, err } = await run(`api.yaml ${argv}`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(want);
    expect(err).toContain("GC_SELECT_NO_MATCH");
    expect(Object.keys(readTree(cwd))).toEqual(["api.yaml"]);
  });
});

describe("progress and colours are for a person", () => {
  const BOLD = "\u001b[1m";
  test("progress is one line that is rewritten and leaves nothing", async () => {
    compile.mockImplementationOnce((request) => {
      request.progress?.("load", "api.yaml");
      request.progress?.("emit");
      return fakeCompile(request);
    });
    const { err } = await makeScene().run("api.yaml", { isTTY: true });
    expect(err).toBe(
      ["Reading: api.yaml", "Emitting", "Writing: 1 file", ""]
        .map((text) => `\r\u001b[K${text}`)
        .join(""),
    );
  });

  test.each([
    { argv: "lint api.yaml", isTTY: true, env: {}, want: true },
    { argv: "lint api.yaml", isTTY: false, env: {}, want: false },
    { argv: "lint api.yaml", isTTY: true, env: { NO_COLOR: "1" }, want: false },
    { argv: "lint api.yaml --no-color", isTTY: true, env: {}, want: false },
    { argv: "lint api.yaml", isTTY: true, env: { TERM: "dumb" }, want: false },
    {
      argv: "lint api.yaml",
      isTTY: false,
      env: { FORCE_COLOR: "1" },
      want: true,
    },
  ])(
    "colours: $argv, terminal $isTTY, $env",
    async ({ argv, isTTY, env, want }) => {
      const { err } = await makeScene("fail").run(argv, { isTTY, env });
      expect(err.includes(BOLD)).toBe(want);
    },
  );

  test("--quiet shows nothing at all when all is well", async () => {
    const { run } = makeScene("warn\na.ts: one\n");
    const result = await run("api.yaml --quiet", { isTTY: true });
    expect(result).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("a fault of the program", () => {
  test("is one line with how to report it, and no stack", async () => {
    const { code, err } = await makeScene("crash").run("api.yaml");
    expect(code).toBe(70);
    expect(err).toMatch(
      /^error GC_INTERNAL crashed on purpose\. .*please report.*\n$/,
    );
  });

  test.each([
    { argv: "api.yaml --verbose", env: {} },
    { argv: "api.yaml", env: { DEBUG: "1" } },
  ])("shows its stack with $argv and $env", async ({ argv, env }) => {
    const { err } = await makeScene("crash").run(argv, { env });
    expect(err).toMatch(/^\s+at fakeCompile/m);
  });
});

test("options reach the compiler, over the configuration", async () => {
  const config = '{ "name": "far", "include": ["tag:A"], "enums": "open" }';
  const { cwd, run } = makeScene("a.ts: one\n", {
    "connector.config.json": config,
  });
  await run(
    "generate api.yaml --name near --include tag:B --include tag:C --exclude path:/x --allow-ref shared",
  );
  expect(compile.mock.lastCall?.[0]).toMatchObject({
    entry: "api.yaml",
    config: {
      name: "near",
      include: ["tag:B", "tag:C"],
      exclude: ["path:/x"],
      enums: "open",
      allowRef: [path.join(cwd, "shared")],
    },
  });
});
