import type { GetExportParams } from "../src/operations/exports.js";
import { archive } from "./support/connection.js";
import { plain } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("exports", () => {
  test("exports.get", async () => {
    const server = mockAction("exports.get");
    const params: GetExportParams = { id: "id" };
    const result = await archive.exports.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });
});
