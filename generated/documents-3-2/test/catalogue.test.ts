import { library } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("catalogue", () => {
  test("catalogue.listShelves", async () => {
    const server = mockAction("catalogue.listShelves");
    const result = await library.catalogue.listShelves();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
