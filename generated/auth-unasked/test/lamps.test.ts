import type { GetLampParams } from "../src/operations/lamps.js";
import { lampPost } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("lamps", () => {
  test("lamps.get", async () => {
    const server = mockAction("lamps.get");
    const params: GetLampParams = { lamp: "lamp" };
    const result = await lampPost.lamps.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("lamps.list", async () => {
    const server = mockAction("lamps.list");
    const result = await lampPost.lamps.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
