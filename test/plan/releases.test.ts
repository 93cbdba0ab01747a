import { expect, test } from "vitest";
import { releasesBefore } from "../../src/plan/releases.js";

/** In the order of Semantic Versioning 2.0.0, §11.4, but for the last. */
const versions = [
  "1.0.0-alpha",
  "1.0.0-alpha.1",
  "1.0.0-alpha.beta",
  "1.0.0-beta.2",
  "1.0.0-beta.11",
  "1.0.0",
  "1.9.0",
  "1.10.0",
  "2.0.0-rc.1",
  "2.0.0",
];

const locked = Object.fromEntries(
  versions.toSorted().map((version) => [version, `of ${version}`]),
);

test.each(versions.map((version, at) => ({ version, at })))(
  "releases before $version",
  ({ version, at }) => {
    const found = releasesBefore(version, locked);
    expect(found.map((release) => release.version)).toEqual(
      versions.slice(0, at).toReversed(),
    );
  },
);

test("what a lock calls a release although it is none is left out", () => {
  const given = { "0.1.0": "1", "# x": "2", "0.1": "3", "0.2.0": "4" };
  expect(releasesBefore("0.2.0", given)).toEqual([
    { version: "0.1.0", apiVersion: "1" },
  ]);
});
