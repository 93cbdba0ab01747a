import type {
  GetAccountParams,
  ReplaceAccountParams,
} from "../src/operations/accounts.js";
import { ledger } from "./support/connection.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("accounts", () => {
  test("accounts.get", async () => {
    const server = mockAction("accounts.get");
    const params: GetAccountParams = { accountId: "accountId" };
    const result = await ledger.accounts.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("accounts.replace", async () => {
    const server = mockAction("accounts.replace");
    const params: ReplaceAccountParams = {
      accountId: "accountId",
      body: { createdAt: new Date("2030-01-02T03:04:05Z"), name: "name" },
    };
    const result = await ledger.accounts.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
