import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openBrowser } from "../../../../generators/runtime/node/open-browser.js";
import { failureOf } from "../connection.js";

/** A folder that is all of the path, with a program of this name that writes down what it is given. */
async function install(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "open-browser-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const text = `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/given'\n`;
  for (const name of names) {
    await writeFile(join(folder, name), text, { mode: 0o755 });
  }
  vi.stubEnv("PATH", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

const url = "https://id.example/auth?a=$(id)&b='c' d;e|f";

test.runIf(process.platform === "linux")(
  "a URL is one argument, which no shell reads",
  async () => {
    const folder = await install("xdg-open");
    await openBrowser(url);
    await vi.waitFor(async () => {
      expect(await readFile(join(folder, "given"), "utf8")).toBe(`${url}\n`);
    });
  },
);

test("without a program for it there is an error", async () => {
  await install();
  expect(await failureOf(openBrowser(url))).toMatchObject({ code: "ENOENT" });
});
