/**
 * The target of the first link with a relation (RFC 8288, section 3): relations
 * are compared without regard to case, a link may have several, and of a
 * parameter that comes twice the first counts. What follows no grammar is
 * skipped.
 */
export function findLink(header: string, relation: string): string | undefined {
  for (const { target, parameters } of parseLinks(header)) {
    const relations = parameters.get("rel")?.toLowerCase().split(/\s+/) ?? [];
    if (relations.includes(relation)) return target;
  }
  return undefined;
}

/** One link of a header `Link`. */
export interface Link {
  /** A URL, absolute or relative. */
  readonly target: string;
  /** By name, in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const SEPARATORS = /[\s,]*/y;
const PARAMETER =
  /\s*;\s*(?:([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?)?/y;

/** In time that grows with the length of the header, and no faster. */
export function parseLinks(header: string): Link[] {
  const links: Link[] = [];
  let at = 0;
  while (at < header.length) {
    SEPARATORS.lastIndex = at;
    SEPARATORS.exec(header);
    const start = SEPARATORS.lastIndex;
    const end = header.indexOf(">", start);
    if (end < 0) break;
    if (header[start] === "<") {
      const target = header.slice(start + 1, end);
      const parameters = new Map<string, string>();
      at = readParameters(header, end + 1, parameters);
      links.push({ target, parameters });
    } else {
      at = start;
    }
    at = skipItem(header, at);
  }
  return links;
}

/** The place behind the parameters. */
function readParameters(
  header: string,
  from: number,
  parameters: Map<string, string>,
): number {
  let at = from;
  PARAMETER.lastIndex = at;
  for (
    let match = PARAMETER.exec(header);
    match;
    match = PARAMETER.exec(header)
  ) {
    at = PARAMETER.lastIndex;
    const name = match[1]?.toLowerCase();
    const value = match[2]?.replace(/\\(.)/g, "$1") ?? match[3] ?? "";
    if (name && !parameters.has(name)) parameters.set(name, value);
  }
  return at;
}

/** The place behind the next comma. */
function skipItem(header: string, from: number): number {
  const comma = header.indexOf(",", from);
  return comma < 0 ? header.length : comma + 1;
}
