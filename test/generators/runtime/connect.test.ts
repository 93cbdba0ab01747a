import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bearer } from "../../../generators/runtime/credentials/bearer.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, fakeFetch, operation } from "./connection.js";
import { formatUserAgent } from "../../../generators/runtime/transport/user-agent.js";

afterEach(() => vi.unstubAllGlobals());

test("E3 a client shows where it goes, and no header, key or function", () => {
  const client = connectTo("https://api.example/v1/", {
    headers: { authorization: "canary" },
    auth: bearer("token", "canary"),
  });
  const shown = inspect(client, { depth: 10, showHidden: true });
  expect(shown).not.toContain("canary");
  expect(shown).toContain("https://api.example/v1");
  expect(JSON.stringify(client)).toBe('{"baseUrl":"https://api.example/v1"}');
});

describe("T7 User-Agent", () => {
  test.each([
    { given: undefined, want: "pets/1.0.0" },
    { given: "my-app/2", want: "pets/1.0.0 my-app/2" },
  ])("$want", ({ given, want }) => {
    expect(formatUserAgent("pets/1.0.0", given)).toEqual({
      "user-agent": want,
    });
  });

  test("is left to a browser", () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11)" });
    expect(formatUserAgent("a/1", undefined)).toEqual({});
  });

  test("is set where there is no navigator", () => {
    vi.stubGlobal("navigator", undefined);
    expect(formatUserAgent("a/1", undefined)).toEqual({
      "user-agent": "a/1",
    });
  });

  test.each(["user-agent", "User-Agent"])(
    "is the caller's, who sets it as %s",
    async (name) => {
      const { fetch, requests } = fakeFetch(Response.json({}));
      const headers = { [name]: "mine/1" };
      const client = connectTo("https://api.example", { fetch, headers });
      await send(client, operation());
      expect(requests[0]?.headers.get("user-agent")).toBe("mine/1");
    },
  );
});
