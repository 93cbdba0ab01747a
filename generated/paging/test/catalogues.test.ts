import { library } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("catalogues", () => {
  test("catalogues.list", async () => {
    const server = mockAction("catalogues.list");
    const result = await library.catalogues.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
