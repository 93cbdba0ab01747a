import { describe, expect, test } from "vitest";
import { ReauthRequired } from "../../../../generators/runtime/errors/errors.js";
import type { ReauthProblem } from "../../../../generators/runtime/oauth/options.js";
import { send } from "../../../../generators/runtime/send.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { failureOf } from "../connection.js";
import { connectPerson, get, start } from "./person.js";

describe("A9 onReauthRequired", () => {
  test("hears of a person who has never connected, once", async () => {
    const server = await start();
    const problems: ReauthProblem[] = [];
    const client = connectPerson(server, {
      initial: undefined,
      tokens: memoryStore(),
      key: "ann",
      onReauthRequired: (problem) => problems.push(problem),
    });
    for (let call = 0; call < 3; call++) {
      expect(await failureOf(send(client, get))).toBeInstanceOf(ReauthRequired);
    }
    expect(problems).toEqual([
      { scheme: "login", key: "ann", error: "login_required" },
    ]);
    expect(server.tokenRequests).toEqual([]);
  });

  test("of tokens that are over, and cannot be renewed", async () => {
    const server = await start();
    const problems: ReauthProblem[] = [];
    const client = connectPerson(server, {
      initial: { accessToken: "a", expiresAt: 1 },
      onReauthRequired: (problem) => problems.push(problem),
    });
    expect(await failureOf(send(client, get))).toBeInstanceOf(ReauthRequired);
    expect(problems.map(({ error }) => error)).toEqual(["token_expired"]);
  });

  test("changes nothing of the error by what it throws", async () => {
    const server = await start();
    const client = connectPerson(server, {
      initial: { accessToken: "a", refreshToken: "unknown", expiresAt: 1 },
      onReauthRequired: () => {
        throw new Error("a listener's own");
      },
    });
    const error = await failureOf(send(client, get));
    expect(error).toBeInstanceOf(ReauthRequired);
    expect(String(error)).toContain("invalid_grant");
  });
});
