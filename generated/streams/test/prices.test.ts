import type {
  ImportPlacesParams,
  ImportPricesParams,
  WatchPricesParams,
} from "../src/operations/prices.js";
import { radio } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { mockBreak } from "./support/streams.js";
import { describe, expect, test } from "vitest";

describe("prices", () => {
  test("prices.export", async () => {
    const server = mockAction("prices.export");
    const result = await radio.prices.export();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("prices.exportPlaces", async () => {
    const server = mockAction("prices.exportPlaces");
    const result = await radio.prices.exportPlaces();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("prices.import", async () => {
    const server = mockAction("prices.import");
    const params: ImportPricesParams = {
      body: [{ symbol: "symbol", price: 1 }],
    };
    const result = await radio.prices.import(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("prices.importPlaces", async () => {
    const server = mockAction("prices.importPlaces");
    const params: ImportPlacesParams = { body: [{ name: "name" }] };
    const result = await radio.prices.importPlaces(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("prices.watch", async () => {
    const server = mockAction("prices.watch");
    const params: WatchPricesParams = { symbols: ["symbols"] };
    const result = await radio.prices.watch(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("prices.watch goes on where its stream broke off", async () => {
    const server = mockBreak("prices.watch");
    const params: WatchPricesParams = { symbols: ["symbols"] };
    const stream = await radio.prices.watch(params);
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toEqual(server.answer);
    const { asked, wanted } = server.turn();
    expect(asked).toEqual(wanted);
  });
});
