import type {
  GetAlbumParams,
  GetPlantParams,
  ListPlantsParams,
  ReplaceAlbumParams,
  ReplacePlantParams,
} from "../src/operations/plants.js";
import { garden } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("plants", () => {
  test("plants.get", async () => {
    const server = mockAction("plants.get");
    const params: GetPlantParams = { plantId: "pl_1" };
    const result = await garden.plants.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.getAlbum", async () => {
    const server = mockAction("plants.getAlbum");
    const params: GetAlbumParams = { plantId: "pl_1" };
    const result = await garden.plants.getAlbum(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("plants.list", async () => {
    const server = mockAction("plants.list");
    const params: ListPlantsParams = { limit: 1, kinds: ["tree", "flower"] };
    const result = await garden.plants.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.replace", async () => {
    const server = mockAction("plants.replace");
    const params: ReplacePlantParams = {
      plantId: "pl_1",
      body: { kind: "tree" },
    };
    const result = await garden.plants.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.replaceAlbum", async () => {
    const server = mockAction("plants.replaceAlbum");
    const params: ReplaceAlbumParams = {
      plantId: "pl_1",
      caption: { text: "text" },
      pages: 1,
      pictures: [new Blob(["bytes"])],
    };
    const result = await garden.plants.replaceAlbum(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.replaceAlbum says how much it has sent", async () => {
    const server = mockAction("plants.replaceAlbum");
    const params: ReplaceAlbumParams = {
      plantId: "pl_1",
      caption: { text: "text" },
      pages: 1,
      pictures: [new Blob(["bytes"])],
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await garden.plants.replaceAlbum(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
