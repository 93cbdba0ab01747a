import type {
  ConfirmArrivalParams,
  SendParcelParams,
} from "../src/operations/parcels.js";
import { parcelPost } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { expect, test } from "vitest";

test("all tries of a call have the same key, and another call has another", async () => {
  const server = mockAction("parcels.send", {
    replies: [{ status: 503, headers: { "retry-after": "0" } }, {}, {}],
  });
  const params: SendParcelParams = { to: "to" };
  await parcelPost.parcels.send(params);
  await parcelPost.parcels.send(params);
  const [first, second, other] = server.requests.map(({ headers }) =>
    headers.get("Idempotency-Key"),
  );
  expect(first).toMatch(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

test("parcels.confirmArrival is tried again after 501", async () => {
  const server = mockAction("parcels.confirmArrival", {
    replies: [{ status: 501, headers: { "retry-after": "0" } }, {}],
  });
  const params: ConfirmArrivalParams = { parcelId: "parcelId" };
  await parcelPost.parcels.confirmArrival(params);
  expect(server.requests).toHaveLength(2);
});

test("parcels.confirmArrival is not tried again after 408", async () => {
  const server = mockAction("parcels.confirmArrival", {
    replies: [{ status: 408, headers: { "retry-after": "0" } }],
  });
  const params: ConfirmArrivalParams = { parcelId: "parcelId" };
  const call = parcelPost.parcels.confirmArrival(params);
  await expect(call).rejects.toMatchObject({ status: 408 });
  expect(server.requests).toHaveLength(1);
});
