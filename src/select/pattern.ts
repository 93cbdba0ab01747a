import picomatch from "picomatch";
import type { Operation } from "./operations.js";

/** What one `--include` or `--exclude` says. */
export interface Pattern {
  readonly kind: "tag" | "path" | "method" | "operation" | "glob";
  /** The pattern without its prefix. */
  readonly text: string;
  matches(operation: Operation): boolean;
}

/** Parses `tag:Pets`, `path:/pets/**`, `method:GET`, `operation:listPets`, `/pets/**`, or a glob over `METHOD /path`. */
export function parsePattern(source: string): Pattern {
  const prefixed = /^(tag|path|method|operation):\s*(.*)$/su.exec(source);
  const kind = (prefixed?.[1] ??
    (source.startsWith("/") ? "path" : "glob")) as Pattern["kind"];
  const text = prefixed?.[2] ?? source;
  return { kind, text, matches: matcherOf(kind, text) };
}

function matcherOf(kind: Pattern["kind"], text: string): Pattern["matches"] {
  if (kind === "glob") return matchKey(text);
  const matches = glob(kind === "method" ? text.toUpperCase() : text);
  switch (kind) {
    case "tag":
      return ({ tags }) => tags.some(matches);
    case "path":
      return ({ path }) => matches(path);
    case "method":
      return ({ method }) => matches(method);
    case "operation":
      return ({ operationId }) =>
        operationId !== undefined && matches(operationId);
  }
}

/** Method and path apart where there is a space, so that `GET **` spans segments: `**` does so only as a whole segment. */
function matchKey(text: string): Pattern["matches"] {
  const space = text.search(/\s/);
  if (space === -1) {
    const whole = glob(text);
    return ({ key }) => whole(key);
  }
  const method = glob(text.slice(0, space).toUpperCase());
  const path = glob(text.slice(space).trim());
  return (operation) => method(operation.method) && path(operation.path);
}

/**
 * Exact text first, so that a path copied from the description always matches itself, then a glob of `*`, `**`, `?`,
 * `[abc]` and `{a,b}`. Parentheses are text: paths such as `/users('{id}')` have them.
 */
function glob(text: string): (value: string) => boolean {
  const matches = picomatch(text.replace(/[()|]/g, "\\$&"), {
    dot: true,
    keepQuotes: true,
    nonegate: true,
    windows: false,
  });
  return (value) => value === text || matches(value);
}
