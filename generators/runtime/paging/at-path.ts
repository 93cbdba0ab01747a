import { isRecord } from "../parameters/value.js";

/**
 * The member of JSON at a path of names, `meta.next`; the empty path is the
 * whole. A name with a dot in it is found too.
 */
export function valueAt(json: unknown, path: string): unknown {
  if (path === "" || !isRecord(json)) return path === "" ? json : undefined;
  if (Object.hasOwn(json, path)) return json[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const name = path.slice(0, dot);
    if (!Object.hasOwn(json, name)) continue;
    const found = valueAt(json[name], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The list at a path; a page that has none has no items. */
export function listAt<Item>(json: unknown, path: string): readonly Item[] {
  const found = valueAt(json, path);
  return Array.isArray(found) ? (found as readonly Item[]) : [];
}
