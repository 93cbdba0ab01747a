import type { CreateTeamParams } from "../src/operations/teams.js";
import { sides } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("teams", () => {
  test("teams.create", async () => {
    const server = mockAction("teams.create");
    const params: CreateTeamParams = {
      accounts: [{ owner: { name: "name" } }],
    };
    const result = await sides.teams.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
