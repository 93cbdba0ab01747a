const sources = new WeakMap<object, object>();

/** Notes that `to` was made from `from`, so that a diagnostic about `to` points into the user's file. Returns `to`. */
export function derive<T extends object>(from: object, to: T): T {
  if (to !== from) sources.set(to, from);
  return to;
}

/** The object that a derived one was made from first: one of a loaded document. */
export function sourceOf(node: object): object {
  let source = node;
  for (let next = sources.get(source); next; next = sources.get(source))
    source = next;
  return source;
}
