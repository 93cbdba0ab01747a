import type {
  BlockUserParams,
  DeleteParams,
  GetUsersParams,
} from "../src/operations/users.js";
import { naming } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("users", () => {
  test("users.create", async () => {
    const server = mockAction("users.create");
    const result = await naming.users.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.createUsersBlock", async () => {
    const server = mockAction("users.createUsersBlock");
    const result = await naming.users.createUsersBlock();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.createUsersBlockByUserId", async () => {
    const server = mockAction("users.createUsersBlockByUserId");
    const params: BlockUserParams = { userId: "userId" };
    const result = await naming.users.createUsersBlockByUserId(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.delete", async () => {
    const server = mockAction("users.delete");
    const params: DeleteParams = { userId: "userId" };
    const result = await naming.users.delete(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.get", async () => {
    const server = mockAction("users.get");
    const params: GetUsersParams = {
      userId: "userId",
      userIdQuery: "userIdQuery",
      _2Fa: true,
      xRequestId: "xRequestId",
    };
    const result = await naming.users.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.list", async () => {
    const server = mockAction("users.list");
    const result = await naming.users.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
