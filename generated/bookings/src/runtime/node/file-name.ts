import { createHash, randomBytes } from "node:crypto";

/**
 * The file of a key: what of the key can stand in a file's name on every system,
 * for a person who looks into the folder, and a hash, which alone tells keys
 * apart. Starts with a letter or a digit and has no dot, so that it leaves no
 * folder and is none of Windows's devices.
 */
export function fileNameOf(key: string): string {
  const readable = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 40)
    .replace(/-$/, "");
  // UTF-16, as UTF-8 makes all lone surrogates the same.
  const hash = createHash("sha256").update(key, "utf16le").digest("hex");
  return `${readable || "key"}-${hash.slice(0, 40)}`;
}

/** Whether a name is one that a store of files gives. */
export function isStoreFile(name: string): boolean {
  return /^[a-z0-9-]+-[0-9a-f]{40}(\.|$)/.test(name);
}

const STAGED = /\.([0-9a-f]+)-(\d+)-[0-9a-f]+\.tmp$/;

/** A new name beside a file, for what is to take its place. */
export function stagedNameOf(file: string, space: string | undefined): string {
  const random = randomBytes(6).toString("hex");
  return `${file}.${space ?? "0"}-${process.pid}-${random}.tmp`;
}

/** Which process gave such a name, if one did. */
export function readStagedName(
  name: string,
): { readonly space: string; readonly pid: number } | undefined {
  const [, space, pid] = STAGED.exec(name) ?? [];
  return space === undefined ? undefined : { space, pid: Number(pid) };
}
