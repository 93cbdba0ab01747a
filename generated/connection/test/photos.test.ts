import type { GetPhotoParams } from "../src/operations/photos.js";
import { warehouse } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("photos", () => {
  test("photos.get", async () => {
    const server = mockAction("photos.get");
    const params: GetPhotoParams = { itemId: "itemId" };
    const result = await warehouse.photos.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("photos.get gives its bytes as a stream", async () => {
    const server = mockAction("photos.get");
    const params: GetPhotoParams = { itemId: "itemId" };
    const stream = await warehouse.photos.get(params, { as: "stream" });
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await new Response(stream).text()).toEqual(server.answer);
  });
});
