import type {
  FileParams,
  ReportParams,
  ShapeParams,
} from "../src/operations/files.js";
import { styles } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("files", () => {
  test("files.get", async () => {
    const server = mockAction("files.get");
    const params: FileParams = {
      folder: "a:b@c",
      name: "a",
      extension: "extension",
    };
    const result = await styles.files.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.report", async () => {
    const server = mockAction("files.report");
    const params: ReportParams = { from: "2030-01-02", to: "2030-01-02" };
    const result = await styles.files.report(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.shape", async () => {
    const server = mockAction("files.shape");
    const params: ShapeParams = {
      shape: { x: 1, y: 2 },
      point: { x: 1, y: 2 },
      xFilter: {
        colors: ["colors", "colors2"],
        range: { from: 1, points: [{ x: 2, y: 3 }] },
      },
      xPoint: { x: 1, y: 2 },
      state: { x: 1, y: 2 },
      theme: "dark%20blue",
      flags: ["flags", "flags2"],
      size: { width: 1, height: 2 },
      note: "Hello, world!",
    };
    const result = await styles.files.shape(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
