import type { GetMailParams } from "../src/operations/mails.js";
import { archive } from "./support/connection.js";
import { plain, plainOutcome } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("mails", () => {
  test("mails.get", async () => {
    const server = mockAction("mails.get");
    const params: GetMailParams = { id: "id" };
    const result = await archive.mails.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("mails.get: outcomes", async () => {
    const params: GetMailParams = { id: "id" };
    for (const status of [200, 202]) {
      const server = mockAction("mails.get", { replies: [{ status }] });
      const call = archive.mails.get(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
