import type { ReplaceTableParams } from "../src/operations/tables.js";
import { archive } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("tables", () => {
  test("tables.replace", async () => {
    const server = mockAction("tables.replace");
    const params: ReplaceTableParams = {
      body: {
        widths: [1],
        rows: [[2]],
        groups: [[{ name: "name", mail: "mail" }]],
        range: ["range", 3],
        pair: ["pair", 4],
        authors: {
          authorsKey: {
            title: "title",
            author: { name: "name", mail: "mail" },
          },
        },
        sums: { sumsKey: [5] },
      },
    };
    const result = await archive.tables.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
