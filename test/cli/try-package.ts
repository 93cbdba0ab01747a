import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runScript } from "../../scripts/run-tests.js";
import { generate } from "../../src/commands/generate.js";

/** An API whose one action takes a key, or a token of an authorization server. */
const describeApi = (api: string, issuer: string): string => `openapi: 3.2.0
info: { title: Pets, version: 1.0.0 }
servers:
  - { url: "${api}/v1", description: Production }
  - { url: "${api}/{tenant}", name: sandbox, variables: { tenant: { default: test } } }
security: [{ Key: [] }, { Login: [read] }, { Basic: [] }]
paths:
  /me:
    get:
      operationId: getMe
      tags: [pets]
      parameters:
        - { name: X-Org, in: header, x-connector-internal: { option: org } , schema: { type: string } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } }
components:
  securitySchemes:
    Key: { type: apiKey, in: header, name: X-Key }
    Basic: { type: http, scheme: basic }
    Login:
      type: oauth2
      flows:
        clientCredentials: { tokenUrl: "${issuer}/token", scopes: { read: Read } }
        authorizationCode: { authorizationUrl: "${issuer}/auth", tokenUrl: "${issuer}/token", scopes: { read: Read } }
        deviceAuthorization: { deviceAuthorizationUrl: "${issuer}/device/auth", tokenUrl: "${issuer}/token", scopes: { read: Read } }
`;

export interface TriedPackage {
  /** Inside the project, so that the package finds what it is built with. */
  readonly workshop: string;
  /** Of the package, in the workshop. */
  readonly name: string;
  remove(): void;
}

/** Generates and builds the package of an API. */
export async function buildPackage(
  api: string,
  issuer: string,
): Promise<TriedPackage> {
  mkdirSync(".cache", { recursive: true });
  const workshop = mkdtempSync(resolve(".cache/try-"));
  const name = "pets-connector";
  writeFileSync(join(workshop, "spec.yaml"), describeApi(api, issuer));
  const made = await generate({ cwd: workshop, spec: "spec.yaml", out: name });
  if (made.outcome !== "written")
    throw new Error(made.diagnostics.map(({ message }) => message).join("; "));
  const build = ["-p", "tsconfig.build.json"];
  const folder = join(workshop, name);
  const { code, output } = await runScript(
    "typescript-7/bin/tsc",
    build,
    folder,
  );
  if (code !== 0) throw new Error(output);
  const remove = () => rmSync(workshop, { recursive: true, force: true });
  return { workshop, name, remove };
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command line. `onError` is told of each piece of stderr. */
export function runCli(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  onError: (text: string) => void = () => {},
): Promise<Ended> {
  const cli = resolve("dist/cli.js");
  const child = spawn(process.execPath, [cli, ...argv], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  const text = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (text.out += String(chunk)));
  child.stderr.on("data", (chunk) => {
    text.err += String(chunk);
    onError(text.err);
  });
  return new Promise((done) => {
    child.on("close", (code) => done({ code, ...text }));
  });
}
