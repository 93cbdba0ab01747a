import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Is told of each step on the disk before it is done; may throw, or never return. */
export type Hook = (step: string) => void | Promise<void>;

type Method = (...given: unknown[]) => Promise<unknown>;

const STEPS = [
  "chmod",
  "link",
  "mkdir",
  "readFile",
  "readdir",
  "rename",
  "stat",
  "unlink",
];
const HANDLE_STEPS = ["close", "readFile", "stat", "sync"];

/**
 * Shows every step that is done on the disk below a folder; a write is two, as it may be cut off in the middle. Returns
 * what ends it.
 */
export function interceptDisk(folder: string, hook: Hook): () => void {
  const real = { ...fs.promises } as unknown as Record<string, Method>;
  const isInside = ([path]: unknown[]) => String(path).startsWith(folder);
  const faulty: Record<string, Method> = {};
  for (const name of STEPS)
    faulty[name] = async (...given) => {
      if (isInside(given)) await hook(name);
      return real[name]?.(...given);
    };
  faulty.open = async (...given) => {
    if (!isInside(given)) return real.open?.(...given);
    await hook("open");
    const handle = await real.open?.(...given);
    return interceptHandle(handle as Record<string, Method>, hook);
  };
  Object.assign(fs.promises, faulty);
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs.promises, real);
    syncBuiltinESMExports();
  };
}

function interceptHandle(handle: Record<string, Method>, hook: Hook): unknown {
  for (const name of HANDLE_STEPS) {
    const run = handle[name]?.bind(handle);
    handle[name] = async (...given) => {
      // What cannot be closed is closed all the same.
      if (name === "close") await run?.();
      await hook(name);
      return name === "close" ? undefined : run?.(...given);
    };
  }
  const write = handle.writeFile?.bind(handle);
  handle.writeFile = async (text) => {
    const middle = String(text).length >> 1;
    await hook("write");
    await write?.(String(text).slice(0, middle));
    await hook("write the rest");
    await write?.(String(text).slice(middle));
  };
  return handle;
}
