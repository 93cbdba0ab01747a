import path from "node:path";

/** Names that Windows takes for a device, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Characters that some file system does not take, or takes for something else. */
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\]/;

/** Why a path cannot be one inside the output folder on every system, or `undefined` when it can. */
export function findPathProblem(file: string): string | undefined {
  if (file === "" || file.length > 1000) return "its length is wrong";
  for (const part of file.split("/")) {
    if (part === "" || part === "." || part === "..")
      return "it is not a plain relative path";
    if (FORBIDDEN.test(part)) return "it has a forbidden character";
    if (/[. ]$/.test(part)) return "a name in it ends with a dot or a space";
    if (DEVICE.test(part)) return "a name in it is one of Windows's devices";
    if (Buffer.byteLength(part) > 255) return "a name in it is too long";
  }
  return undefined;
}

/**
 * Asserts that the paths stay inside the output folder, and stay apart where names differ only in case or composition.
 *
 * @throws Error, as a path that does not is a fault of the generators and not of the user.
 */
export function assertPaths(files: Iterable<string>): void {
  const folded = new Map<string, string>();
  for (const file of files) {
    const problem = findPathProblem(file);
    if (problem)
      throw new Error(`cannot emit ${JSON.stringify(file)}: ${problem}`);
    const other = folded.get(foldCase(file));
    if (other !== undefined)
      throw new Error(
        `cannot emit both ${other} and ${file}: one name on some file systems`,
      );
    folded.set(foldCase(file), file);
  }
  for (const file of folded.keys()) {
    const folder = parentsOf(file).find((parent) => folded.has(parent));
    if (folder !== undefined)
      throw new Error(`cannot emit ${folder} as a file and as a folder`);
  }
}

/** What a case-insensitive file system compares. */
export const foldCase = (file: string): string =>
  file.normalize("NFC").toLowerCase();

/** `a/b/c` → `a`, `a/b` */
export function parentsOf(file: string): string[] {
  const parts = file.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** The path from a folder with `/`, or `undefined` when it is not below it. */
export function relativeTo(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, file).split(path.sep).join("/");
  return findPathProblem(relative) === undefined && !path.isAbsolute(relative)
    ? relative
    : undefined;
}
