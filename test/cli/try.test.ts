import { copyFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ODD_SECRET } from "../servers/oauth-clients.js";
import { makeFolder } from "../write/folder.js";
import { runCli } from "./try-package.js";
import { openScene, type Env, type Scene } from "./try-scene.js";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe("gen-connector try", () => {
  test("says that a key is accepted", async () => {
    const { code, out, err } = await scene.run("", {
      CONNECTOR_KEY: "good-key",
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^ok: production \(http:.*\/v1\) answers, and accepts the credential Key\.\n$/,
    );
  });

  test("finds a package that is installed", async () => {
    const folder = makeFolder({ "node_modules/@acme/package.json": "{}" });
    const installed = join(folder, "node_modules/@acme/pets");
    symlinkSync(join(scene.workshop, scene.name), installed);
    const env = { CONNECTOR_KEY: "good-key" };
    const { code } = await runCli(["try", "@acme/pets"], folder, env);
    expect(code).toBe(0);
  });

  test("says what is wrong, and ends with 1", async () => {
    const { code, out } = await scene.run("", { CONNECTOR_KEY: "hush-hush" });
    expect(code).toBe(1);
    expect(out).toMatch(/^credentials_rejected: .*HTTP 401.*\n$/);
    expect(out).not.toContain("hush-hush");
  });

  test("says it as JSON", async () => {
    const { code, out } = await scene.run("--format json", {
      CONNECTOR_KEY: "no",
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      package: "pets-connector",
      version: "1.0.0",
      ok: false,
      problem: "credentials_rejected",
      message: expect.stringContaining("HTTP 401"),
    });
  });

  test("takes an environment, its variables and the connection's options", async () => {
    const argv = "--env sandbox --set tenant=mine --set org=acme";
    const { code, out } = await scene.run(argv, { CONNECTOR_KEY: "good-key" });
    expect(code).toBe(0);
    expect(out).toContain("ok: sandbox (");
    expect(scene.seen.at(-1)).toMatchObject({
      url: "/mine/me",
      headers: { "x-org": "acme" },
    });
  });

  test("takes a URL, and says that nobody is there", async () => {
    const argv = "--env http://127.0.0.1:1";
    const { code, out } = await scene.run(argv, { CONNECTOR_KEY: "good-key" });
    expect(code).toBe(1);
    expect(out).toMatch(/^unreachable: /);
  });

  test("warns of a secret on the command line", async () => {
    const { code, err } = await scene.run("--auth key --set key=good-key");
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: key is a secret, /);
  });

  test("fetches a token", async () => {
    const { code, out, err } = await scene.run(
      "--auth loginClientCredentials",
      {
        CONNECTOR_CLIENT_ID: "basic",
        CONNECTOR_CLIENT_SECRET: ODD_SECRET,
      },
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("accepts the credential Login");
  });

  test("says that a client's secret is wrong", async () => {
    const { code, out } = await scene.run("--auth loginClientCredentials", {
      CONNECTOR_CLIENT_ID: "basic",
      CONNECTOR_CLIENT_SECRET: "hush-hush",
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^credentials_rejected: .*invalid_client/);
    expect(out).not.toContain("hush-hush");
  });
});

describe("wrong usage is exit code 2, and says what to do", () => {
  const env = { CONNECTOR_KEY: "good-key" };
  test.each<{ argv: string; env?: Env; want: string }>([
    { argv: "", want: "set one of these, or run it in a terminal\n  key: " },
    { argv: "--auth key", want: "key needs key (API key): set CONNECTOR_KEY" },
    {
      argv: "--auth nobody",
      want: "there is no credential nobody; there are: key, ",
    },
    {
      argv: "--env moon",
      env,
      want: "there is no environment moon; there are: production, sandbox",
    },
    { argv: "--set tenant", env, want: "--set takes name=value" },
    { argv: "--set tenat=x", env, want: "nothing takes --set tenat" },
    { argv: "--env http://a@b.test", env, want: "more than a place" },
    { argv: "--nope", env, want: "unknown option" },
  ])("$argv", async ({ argv, env: given = {}, want }) => {
    const { code, out, err } = await scene.run(argv, given);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(want);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("a package that is not built", async () => {
    const folder = makeFolder();
    for (const name of ["connector.json", "package.json"])
      copyFileSync(join(scene.workshop, scene.name, name), join(folder, name));
    const ended = await runCli(["try", folder], scene.workshop, env);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain("is not built: run npm install");
  });

  test.each([
    { given: "nowhere", want: "neither a folder nor a connector" },
    { given: ".", want: "has no connector.json" },
  ])("$given is no connector", async ({ given, want }) => {
    const ended = await runCli(["try", given], scene.workshop);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(want);
  });
});
