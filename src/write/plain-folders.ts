import path from "node:path";
import type { Disk } from "./disk.js";
import { ChangedError } from "./journal.js";
import { relativeTo, parentsOf } from "./paths.js";

/**
 * Asserts that the folders between the root and a file below it are folders and no links. Asked again right before
 * something is renamed, as the first look at them is some time ago by then.
 *
 * @throws ChangedError
 */
export function assertPlainFolders(
  root: string,
  file: string,
  { disk, checked }: { disk: Disk; checked: Set<string> },
): void {
  const name = relativeTo(root, file);
  if (name === undefined) return;
  for (const parent of ["", ...parentsOf(name)]) {
    const folder = path.join(root, parent);
    if (checked.has(folder)) continue;
    if (!disk.lstatSync(folder).isDirectory())
      throw new ChangedError(`${folder} is no longer a folder`);
    checked.add(folder);
  }
}
