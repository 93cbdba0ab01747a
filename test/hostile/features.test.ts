import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findDirective } from "../../scripts/corpus/directives.js";
import { checkTypes } from "../../scripts/corpus/type-check.js";
import { runAll, type Run } from "./command.js";
import { descriptions } from "./features/descriptions.js";
import { documents } from "./features/documents.js";
import { payloads } from "./features/payloads.js";
import type { FeatureCase } from "./features/texts.js";
import { readIdentifiers } from "./identifiers.js";
import { Workshop } from "./workshop.js";

const features: readonly FeatureCase[] = [
  ...payloads,
  ...documents,
  ...descriptions,
];
const workshop = new Workshop();
const runs = new Map<string, Run>();

beforeAll(async () => {
  await runAll(features, async (of) => {
    workshop.prepare(of);
    if (of.config) writeConfig(of);
    runs.set(of.id, await workshop.generate(of));
  });
}, 120_000);
afterAll(() => workshop.clean());

describe("hostile text in every place of a feature", () => {
  test.each(features)("$id: a connector is emitted, and nothing else", (of) => {
    expect(runs.get(of.id)).toMatchObject({ code: 0, stderr: "" });
    const known = of.config
      ? [
          "connector.config.json",
          "connector.lock.json",
          "connector.snapshot.json.gz",
        ]
      : [];
    expect(workshop.strays(of)).toEqual(known);
  });

  test.each(features)("$id: no text is code", (of) => {
    const alive = workshop
      .files(of, ".ts")
      .filter((file) =>
        readIdentifiers(file, workshop.read(of, file)).has(of.canary),
      );
    expect(alive).toEqual([]);
  });

  test.each(features)("$id: no text is a directive", (of) => {
    const found = workshop
      .files(of, ".ts")
      .flatMap((file) => findDirective(workshop.read(of, file)) ?? []);
    expect(found).toEqual([]);
    const files = workshop
      .files(of, ".ts")
      .filter((file) => /^src\/(?!runtime|mocks)/.test(file));
    expect(
      files.flatMap((file) => findMarkers(workshop.read(of, file))),
    ).toEqual([]);
  });

  test("the emitted code type-checks", async () => {
    const connectors = features.map(({ id }) => `${id}/out`);
    const errors = await checkTypes(
      { folder: workshop.root, connectors },
      { seconds: 120, heapMiB: 2048 },
    );
    expect([...errors]).toEqual([]);
  }, 120_000);
});

/** What other tools obey, in the docs of a file: wherever it stands, or at the start of a line. */
const MARKERS = [
  /[@#](?:internal\b|__PURE__|\s?source(?:Mapping)?URL)/,
  /^[\s*/]*(?:eslint-disable|v8 ignore)/m,
];

const findMarkers = (text: string): string[] =>
  [...text.matchAll(/\/\*\*[^]*?\*\//g)].flatMap(([docs]) =>
    MARKERS.flatMap((marker) => marker.exec(docs)?.[0] ?? []),
  );

function writeConfig(of: FeatureCase): void {
  const file = join(workshop.folder(of), "connector.config.json");
  writeFileSync(file, JSON.stringify(of.config));
}
