/**
 * The member of JSON at a path of names, `meta.next`; the empty path is the
 * whole. A name with a dot in it is found too, and so is an item of a list by
 * its number, `errors.0.code`; what objects inherit is not.
 */
export function valueAt(json: unknown, path: string): unknown {
  if (path === "") return json;
  if (!isObject(json)) return undefined;
  if (Object.hasOwn(json, path)) return json[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const name = path.slice(0, dot);
    if (!Object.hasOwn(json, name)) continue;
    const found = valueAt(json[name], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null;

/** The list at a path; a page that has none has no items. */
export function listAt<Item>(json: unknown, path: string): readonly Item[] {
  const found = valueAt(json, path);
  return Array.isArray(found) ? (found as readonly Item[]) : [];
}
