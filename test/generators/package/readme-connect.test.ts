import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../../src/commands/generate.js";
import { makeFolder } from "../../write/folder.js";

describe("a link within a README leads to a heading", () => {
  test.each(globSync("generated/*/README.md"))("%s", (file) => {
    const text = readFileSync(file, "utf8");
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to);
    expect(links.filter((to = "") => !headings.includes(to))).toEqual([]);
  });

  test("as that of a person's login does", () => {
    const text = readFileSync("generated/auth-oauth/README.md", "utf8");
    expect(text).toContain("before the first call ([how](#on-behalf-of-a");
  });
});

describe("a README says that nobody knows", () => {
  const readme = async (servers: string) => {
    const spec = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
${servers}
paths:
  /pets:
    get: { responses: { "204": { description: Done } } }
`;
    const cwd = makeFolder({ "spec.yaml": spec });
    await generate({ cwd, spec: "spec.yaml", out: "pets" });
    return readFileSync(join(cwd, "pets/README.md"), "utf8");
  };

  test("where the API is", async () => {
    const text = await readme("");
    expect(text).toContain(
      "The description names no server of the API: `environment` takes its URL.",
    );
    expect(text).toContain('environment: { url: "https://api.example.com" },');
  });

  test("on which host, but where on it", async () => {
    const text = await readme("servers: [{ url: /api/v1 }]");
    expect(text).toContain(
      "names no host of the API, but its path there, `/api/v1`: `environment` takes a URL with both.",
    );
    expect(text).toContain(
      'environment: { url: "https://api.example.com/api/v1" },',
    );
  });
});
