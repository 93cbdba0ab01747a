import type {
  GetItemParams,
  ListItemsParams,
} from "../src/operations/items.js";
import { warehouse } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("items", () => {
  test("items.get", async () => {
    const server = mockAction("items.get");
    const params: GetItemParams = { itemId: "itemId" };
    const internal = {
      "X-Organization-ID": "organizationId",
      "Accept-Version": "2.1",
      locale: "de",
    };
    const result = await warehouse.items.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, internal, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("items.list", async () => {
    const server = mockAction("items.list");
    const params: ListItemsParams = { limit: 1 };
    const internal = {
      "X-Organization-ID": "organizationId",
      "api-version": "2026-11-01",
    };
    const result = await warehouse.items.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, internal, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
