import type {
  CreateAccountParams,
  GetAccountParams,
  UpdateAccountParams,
} from "../src/operations/accounts.js";
import { sides } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("accounts", () => {
  test("accounts.create", async () => {
    const server = mockAction("accounts.create");
    const params: CreateAccountParams = { owner: { name: "name" } };
    const result = await sides.accounts.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("accounts.get", async () => {
    const server = mockAction("accounts.get");
    const params: GetAccountParams = { id: "id" };
    const result = await sides.accounts.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("accounts.update", async () => {
    const server = mockAction("accounts.update");
    const params: UpdateAccountParams = { id: "id", owner: { name: "name" } };
    const result = await sides.accounts.update(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
