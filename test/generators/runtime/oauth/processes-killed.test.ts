import { describe, expect, onTestFinished, test } from "vitest";
import { ReauthRequired } from "../../../../generators/runtime/errors/errors.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import {
  readTokens,
  writeTokens,
} from "../../../../generators/runtime/oauth/stored-tokens.js";
import {
  startTokenServer,
  type TokenServer,
} from "../../../servers/token-server.js";
import { bundleChild, startChild } from "../stores/child.js";
import { newStoreFolder } from "../stores/store-folder.js";
import { call, connectShared, sharedKey } from "./children/connect-shared.js";

const die = bundleChild("test/generators/runtime/oauth/children/die.ts");

async function startExpired(folder: string): Promise<TokenServer> {
  const server = await startTokenServer({ expiresIn: 3_600 });
  onTestFinished(() => server.close());
  const tokens = { ...server.login(), expiresAt: Date.now() - 1 };
  await fileStore(folder).save(sharedKey(server.url), writeTokens(tokens));
  return server;
}

/** Starts anew, and calls twice; says how it ended, and how often a person was asked to connect again. */
async function startAgain(url: string, folder: string) {
  let asked = 0;
  const tokens = fileStore(folder);
  const onReauthRequired = () => void asked++;
  const client = connectShared({ url, tokens, onReauthRequired });
  const ends: string[] = [];
  for (let i = 0; i < 2; i++) {
    const error = await Promise.resolve(call(client)).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (error === undefined) ends.push("worked");
    else if (error instanceof ReauthRequired) ends.push(error.code);
    else throw error;
  }
  return { ends, asked };
}

/** Lets a process die at a step of a refresh, and looks how the next ones fare. */
async function dieAt(step: number) {
  const folder = newStoreFolder();
  const server = await startExpired(folder);
  const key = sharedKey(server.url);
  const before = await fileStore(folder).load(key);
  const child = startChild(die, server.url, folder, String(step));
  const { stdout, stderr, signal } = await child.ended;
  expect(stderr).toBe("");
  const wasGranted = server.tokenRequests.length === 1;
  const wasSaved = (await fileStore(folder).load(key)) !== before;
  const first = await startAgain(server.url, folder);
  const second = await startAgain(server.url, folder);
  return {
    at: stdout,
    died: signal !== null,
    state: `${wasGranted ? "granted" : "not asked"}, ${wasSaved ? "saved" : "not saved"}`,
    next: { first, second, tokenRequests: server.tokenRequests.length },
    folder,
    server,
  };
}

const WORKED = { ends: ["worked", "worked"], asked: 0 };
const REFUSED = { ends: ["reauth_required", "reauth_required"], asked: 1 };

/** How the next starts fare, by what the server and the store had seen. */
const NEXT: Readonly<Record<string, object>> = {
  "not asked, not saved": { first: WORKED, second: WORKED, tokenRequests: 1 },
  "granted, saved": { first: WORKED, second: WORKED, tokenRequests: 1 },
  // The one request that finds out, and none from then on.
  "granted, not saved": { first: REFUSED, second: REFUSED, tokenRequests: 2 },
};

describe("A7 a process that is killed at any step of a refresh", () => {
  test("has saved the new tokens, or lost none, but in the one window", async () => {
    const states = new Map<string, string[]>();
    for (let step = 0; ; step++) {
      const { at, died, state, next } = await dieAt(step);
      expect({ at, next }).toEqual({ at, next: NEXT[state] });
      if (!died) break;
      states.set(state, [...(states.get(state) ?? []), at]);
    }
    expect(Object.fromEntries(states)).toEqual({
      "not asked, not saved": [
        "before load",
        "after load",
        "before lock",
        "after lock",
        "before load",
        "after load",
        "before token request",
      ],
      "granted, not saved": [
        "after token request",
        "half of the body",
        "end of the body",
        "before save",
        "stat of save",
        "stat of save",
        "open of save",
        "write of save",
        "write the rest of save",
        "sync of save",
        "close of save",
        "rename of save",
      ],
      "granted, saved": [
        "open of save",
        "sync of save",
        "close of save",
        "after save",
        "before release",
        "after release",
        "before request",
        "after request",
        "half of the body",
        "end of the body",
      ],
    });
  });

  test("works again when the person has connected again", async () => {
    const folder = newStoreFolder();
    const server = await startExpired(folder);
    const key = sharedKey(server.url);
    const stale = await fileStore(folder).load(key);
    await startAgain(server.url, folder);
    // As if the refresh had been lost.
    await fileStore(folder).save(key, stale);
    expect(await startAgain(server.url, folder)).toEqual(REFUSED);
    const kept = readTokens(await fileStore(folder).load(key));
    expect(kept).toMatchObject({ refused: "invalid_grant" });
    expect(kept?.refreshToken).toBe(readTokens(stale)?.refreshToken);
    await fileStore(folder).save(key, writeTokens(server.login()));
    expect(await startAgain(server.url, folder)).toEqual(WORKED);
  });
});
