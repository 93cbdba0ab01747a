import { spawn } from "node:child_process";
import process from "node:process";

/** The program that opens a URL, and what stands before the URL. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  // no shell takes part, which would read `&` as its own
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/**
 * Opens a URL in the person's own browser (RFC 8252, section 4.1).
 *
 * @throws {Error} as a rejection, if there is no program for that.
 */
export function openBrowser(url: string): Promise<void> {
  const [command, ...before] = OPENERS[process.platform] ?? ["xdg-open"];
  return new Promise((resolve, reject) => {
    const options = { detached: true, stdio: "ignore" } as const;
    const child = spawn(command, [...before, url], options);
    child.on("error", reject);
    child.on("spawn", () => {
      child.unref();
      resolve();
    });
  });
}
