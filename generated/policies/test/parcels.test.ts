import type {
  ConfirmArrivalParams,
  GetParcelParams,
  RecallParcelParams,
  SendParcelParams,
} from "../src/operations/parcels.js";
import { parcelPost } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("parcels", () => {
  test("parcels.confirmArrival", async () => {
    const server = mockAction("parcels.confirmArrival");
    const params: ConfirmArrivalParams = { parcelId: "parcelId" };
    const result = await parcelPost.parcels.confirmArrival(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.get", async () => {
    const server = mockAction("parcels.get");
    const params: GetParcelParams = { parcelId: "parcelId" };
    const result = await parcelPost.parcels.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.list", async () => {
    const server = mockAction("parcels.list");
    const result = await parcelPost.parcels.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.recall", async () => {
    const server = mockAction("parcels.recall");
    const params: RecallParcelParams = { parcelId: "parcelId" };
    const result = await parcelPost.parcels.recall(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.send", async () => {
    const server = mockAction("parcels.send");
    const params: SendParcelParams = {
      idempotencyKey: "idempotencyKey",
      to: "to",
    };
    const result = await parcelPost.parcels.send(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
