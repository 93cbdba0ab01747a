import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { load as catalogue } from "../../src/diagnostics/catalogue/load.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { load } from "../../src/load/load.js";
import { placeDiagnostics } from "../../src/load/place-diagnostics.js";
import { nodeWorld } from "../../src/world/node-world.js";

const folder = fileURLToPath(
  new URL("../../fixtures/invalid/", import.meta.url),
);

/** Codes that need a network, or many or large files. */
const ELSEWHERE = [
  "GC_HTTP_STATUS",
  "GC_NETWORK",
  "GC_REDIRECT",
  "GC_REF_DEPTH",
  "GC_REF_LIMIT",
  "GC_SIZE_LIMIT",
];

const wanted: Readonly<Record<string, string>> = {
  GC_ALIAS_CYCLE: "20:16",
  GC_ALIAS_LIMIT: "10:22",
  GC_DEPTH_LIMIT: "4:264",
  GC_DUPLICATE_KEY: "21:9",
  GC_INVALID_UTF8: "18:17",
  GC_MARKUP: "1:1",
  GC_NOT_FOUND: "20:17",
  GC_REF_FORBIDDEN: "20:17",
  GC_REF_INVALID: "20:17",
  GC_REF_OUTSIDE_ROOT: "20:17",
  GC_SYNTAX: "19:1",
  GC_UNREADABLE: "20:17",
  GC_YAML_MULTIDOC: "18:1",
  GC_YAML_TAG: "19:15",
};

describe("each code of this stage has a fixture that produces exactly it", () => {
  const codes = Object.keys(catalogue).filter(
    (code) => !ELSEWHERE.includes(code),
  );
  test.each(codes)("%s", async (code) => {
    expect(existsSync(`${folder}${code}.yaml`)).toBe(true);
    const diagnostics = new Diagnostics();
    const world = nodeWorld({ cwd: folder });
    const sources = await load({ entry: `${code}.yaml`, world, diagnostics });
    const found = placeDiagnostics(diagnostics.all, sources);
    expect(
      found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    ).toEqual([`${code} ${wanted[code]}`]);
  });
});
