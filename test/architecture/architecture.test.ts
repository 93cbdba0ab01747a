import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MAY_IMPORT, MAY_USE, partOf } from "./directions.js";
import { findCycle, listSources, readImports } from "./imports.js";

const sources = listSources("src", "generators");
const imports = sources.flatMap(readImports);
const parts = Object.keys(MAY_IMPORT);

describe("imports go one way", () => {
  test("every file belongs to a part", () => {
    expect(sources.filter((file) => partOf(file, parts) === "")).toEqual([]);
  });

  test.each(parts)("%s imports only what it may", (part) => {
    const allowed = [part, ...(MAY_IMPORT[part] ?? [])];
    const wrong = imports
      .filter(({ from, to }) => partOf(from, parts) === part && isOurs(to))
      .filter(({ to }) => partOf(to, allowed) === "")
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(MAY_USE))(
    "%s is used only where it belongs",
    (name) => {
      const allowed = MAY_USE[name] ?? [];
      const wrong = imports
        .filter(({ from, to }) => to === name && partOf(from, allowed) === "")
        .map(({ from }) => from);
      expect(wrong).toEqual([]);
    },
  );

  /** What only some entries of a connector need, and so the folder of each may import. */
  const behind = {
    "generators/runtime/node/": "node:",
    "generators/runtime/otel/": "@opentelemetry/api",
  };

  test("X1 the runtime imports no package, save behind entries of their own", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith("generators/runtime/") &&
        !isOurs(to) &&
        !Object.entries(behind).some(
          ([folder, name]) => from.startsWith(folder) && to === name,
        ),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    { folder: "generators/runtime/node/", by: [] },
    { folder: "generators/runtime/otel/", by: [] },
    {
      folder: "generators/runtime/interceptors/",
      by: ["generators/runtime/otel/"],
    },
  ])("K3 the rest of the runtime imports nothing of $folder", (given) => {
    const { folder, by } = given;
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith("generators/runtime/") &&
        ![folder, ...by].some((one) => from.startsWith(one)) &&
        to.startsWith(folder),
    );
    expect(wrong).toEqual([]);
  });

  test("the only way around in a circle is found", () => {
    const circle = [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "c", to: "b" },
    ];
    expect(findCycle(circle)).toEqual(["b", "c", "b"]);
    expect(findCycle(circle.slice(0, 2))).toBeUndefined();
  });

  test("no file imports itself, however far around", () => {
    expect(findCycle(imports)).toBeUndefined();
  });
});

describe("files are short", () => {
  const lengths = listSources("src", "generators", "scripts", "test").map(
    (file) => ({
      file,
      lines: readFileSync(file, "utf8").split("\n").length - 1,
    }),
  );

  test("none has more than 300 lines", () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test("one in two has at most 110 lines", () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(110);
  });
});

function isOurs(path: string): boolean {
  return path.endsWith(".ts") && path.includes("/");
}
