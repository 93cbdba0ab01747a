import type { ListJournalParams } from "../src/operations/journal.js";
import { ledger } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("journal", () => {
  test("journal.list", async () => {
    const server = mockAction("journal.list");
    const params: ListJournalParams = { offset: 1n, limit: 1n };
    const result = await ledger.journal.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("journal.list goes through all pages", async () => {
    const server = mockPages("journal.list");
    const params: ListJournalParams = { offset: 1n, limit: 1n };
    const list = ledger.journal.list(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toHaveLength(server.items.length);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });
});
