import type {
  CancelParcelParams,
  CreateParcelParams,
  GetParcelParams,
} from "../src/operations/parcels.js";
import { parcelTracker } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("parcels", () => {
  test("parcels.cancel", async () => {
    const server = mockAction("parcels.cancel");
    const params: CancelParcelParams = {
      parcelId: "parcelId",
      reason: "reason",
    };
    const result = await parcelTracker.parcels.cancel(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.create", async () => {
    const server = mockAction("parcels.create");
    const params: CreateParcelParams = { to: "to" };
    const result = await parcelTracker.parcels.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.get", async () => {
    const server = mockAction("parcels.get");
    const params: GetParcelParams = { parcelId: "parcelId" };
    const result = await parcelTracker.parcels.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
