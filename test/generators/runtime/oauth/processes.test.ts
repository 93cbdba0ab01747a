import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import { writeTokens } from "../../../../generators/runtime/oauth/stored-tokens.js";
import {
  startTokenServer,
  type TokenServerOptions,
} from "../../../servers/token-server.js";
import { bundleChild } from "../stores/child.js";
import { newStoreFolder } from "../stores/store-folder.js";
import { sharedKey } from "./children/connect-shared.js";
import { startWorkers } from "./workers.js";

const script = bundleChild("test/generators/runtime/oauth/children/call.ts");

/** `npm run tokens` lets tokens expire 100 times in each way. */
const isLong = process.env["MODE"] === "long";
const LIMITS = { timeout: 280_000 };

/** 8 processes that share the tokens of one person. */
async function start(options: TokenServerOptions, expiresAt?: number) {
  const server = await startTokenServer(options);
  onTestFinished(() => server.close());
  const folder = newStoreFolder();
  const tokens = { ...server.login(), ...(expiresAt && { expiresAt }) };
  await fileStore(folder).save(sharedKey(server.url), writeTokens(tokens));
  const workers = startWorkers(8, script, server.url, folder);
  return { server, workers };
}

describe("A8 8 processes that share the tokens of one person", LIMITS, () => {
  test("refresh once when the API refuses them all, and no refresh token twice", async () => {
    const { server, workers } = await start({});
    expect(await workers.call(5)).toEqual([]);
    const expiries = isLong ? 100 : 4;
    for (let expiry = 1; expiry <= expiries; expiry++) {
      server.expireAll();
      expect(await workers.call(5)).toEqual([]);
      expect(server.tokenRequests).toHaveLength(expiry);
      // A second refusal within a second is taken for the API's own fault.
      await sleep(1_050);
    }
    expect(server.reused).toEqual([]);
  });

  test("refresh once ahead of each expiry, while they go on calling", async () => {
    const lifeMs = 600;
    const requests: number[] = [];
    const { server, workers } = await start(
      {
        expiresIn: lifeMs / 1_000,
        // Later than it says, so that no call is refused for being on its way.
        lifetimeMs: lifeMs + 5_000,
        answer: () => void requests.push(performance.now()),
      },
      Date.now() - 1,
    );
    const expiries = isLong ? 100 : 10;
    while (requests.length <= expiries) {
      expect(await workers.call(3)).toEqual([]);
      await sleep(10);
    }
    const gaps = requests.slice(1).map((at, i) => at - (requests[i] ?? 0));
    // The window begins when a fifth of the life is left.
    expect(Math.min(...gaps)).toBeGreaterThan(lifeMs * 0.75);
    expect(server.reused).toEqual([]);
    expect([...server.api.keys()]).toEqual([200]);
  });
});
