import type {
  BlockUserParams,
  DeleteParams,
  GetUserParams,
} from "../src/operations/users.js";
import { naming } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("users", () => {
  test("users.blockUser", async () => {
    const server = mockAction("users.blockUser");
    const params: BlockUserParams = { userId: "userId" };
    const result = await naming.users.blockUser(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.blockUsers", async () => {
    const server = mockAction("users.blockUsers");
    const result = await naming.users.blockUsers();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("users.create", async () => {
    const server = mockAction("users.create");
    const result = await naming.users.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
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
    const params: GetUserParams = {
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
