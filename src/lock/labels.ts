import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * How the lock names a source: relative to its own folder, so that it is the same on every machine and from every
 * working directory. A URL loses its user name and password, which are nobody else's business.
 */
export function labelSource(uri: string, folder: string): string {
  if (uri.startsWith("file:")) {
    const relative = path.relative(folder, fileURLToPath(uri));
    return path.isAbsolute(relative) ? uri : relative.split(path.sep).join("/");
  }
  if (uri.startsWith("stdin:")) return "-";
  const url = new URL(uri);
  url.username = url.password = "";
  return url.href;
}

/** The file that a label names; `undefined` for anything else. */
export function fileOfLabel(label: string, folder: string): string | undefined {
  if (label.startsWith("file:")) return fileURLToPath(label);
  if (label === "-" || /^https?:/.test(label)) return undefined;
  return path.resolve(folder, label);
}
