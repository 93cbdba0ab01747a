import { writeFileSync } from "node:fs";
import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { AuthError } from "../../../../generators/runtime/errors/errors.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import { writeTokens } from "../../../../generators/runtime/oauth/stored-tokens.js";
import { startTokenServer } from "../../../servers/token-server.js";
import { failureOf } from "../connection.js";
import { interceptDisk } from "../stores/children/intercept.js";
import { newStoreFolder } from "../stores/store-folder.js";
import { call, connectShared, sharedKey } from "./children/connect-shared.js";

test("a call whose tokens cannot be loaded says in which folder, and why", async () => {
  const folder = newStoreFolder();
  writeFileSync(folder, "", { mode: 0o600 });
  const tokens = fileStore(folder);
  const client = connectShared({ url: "http://127.0.0.1:9", tokens });
  const error = await failureOf(call(client));
  expect(error).toBeInstanceOf(AuthError);
  expect(inspect(error)).toContain(
    `cannot load in ${folder}: a file is in the place of the folder (ENOTDIR)`,
  );
});

test("new tokens that cannot be stored are kept, and stored by the next call, without another request", async () => {
  const folder = newStoreFolder();
  const server = await startTokenServer({ expiresIn: 3_600 });
  onTestFinished(() => server.close());
  const tokens = fileStore(folder);
  const stale = { ...server.login(), expiresAt: Date.now() - 1 };
  await tokens.save(sharedKey(server.url), writeTokens(stale));
  const client = connectShared({ url: server.url, tokens });

  const restore = interceptDisk(folder, (step) => {
    if (step !== "sync") return;
    throw Object.assign(new Error("injected"), { code: "ENOSPC" });
  });
  const error = await failureOf(call(client));
  restore();
  expect(error).toBeInstanceOf(AuthError);
  expect(inspect(error, { depth: 9, showHidden: true })).toContain(
    `cannot save in ${folder}: no space left on the device (ENOSPC)`,
  );
  expect(server.tokenRequests).toHaveLength(1);

  await call(client);
  expect(server.tokenRequests).toHaveLength(1);
  expect(await tokens.load(sharedKey(server.url))).not.toBe(writeTokens(stale));
});
