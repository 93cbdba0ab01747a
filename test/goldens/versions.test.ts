import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Files,
  generateFixture,
  readFiles,
} from "../../scripts/fixtures/fixtures.js";
import { generate } from "../../src/commands/generate.js";

let workshop: string;
let wanted: Files;

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), "gen-connector-"));
  wanted = await generateFrom("spec.yaml");
});
afterAll(() => rm(workshop, { recursive: true, force: true }));

test.each(["swagger-2.0.yaml", "openapi-3.0.yaml", "openapi-3.2.yaml"])(
  "an API gives the same connector whether it is described by %s or by OpenAPI 3.1",
  async (spec) => {
    expect(await generateFrom(spec)).toEqual(wanted);
  },
);

/** The connector, without the records of what it was made from. */
async function generateFrom(spec: string): Promise<Files> {
  const run = { fixture: "versions", spec, workshop };
  const files = await readFiles(await generateFixture(run, generate));
  return new Map(
    [...files].filter(([path]) => !/^connector\.(lock|snapshot)/.test(path)),
  );
}
