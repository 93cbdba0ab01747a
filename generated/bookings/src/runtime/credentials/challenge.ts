/** One challenge of `WWW-Authenticate` (RFC 9110, section 11.3). */
export interface Challenge {
  /** In lower case: `digest`. */
  readonly scheme: string;
  /** What some schemes have in place of parameters. */
  readonly token68?: string;
  /** By their names in lower case; of two with one name, the first. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = "[\\w!#$%&'*+.^`|~-]+";

/** RFC 9110, section 11.2; a value that was quoted comes without its escapes. */
const PARAMETER = `(${TOKEN})[ \\t]*=[ \\t]*(?:"([^"\\\\]*(?:\\\\[^][^"\\\\]*)*)"|(${TOKEN}))`;

/** A scheme, and the rest of its challenge if that is a token68. */
const SCHEME = `(${TOKEN})(?:[ \\t]+([\\w.~+/-]+=*)(?=[ \\t]*(?:,|$)))?(?=[ \\t,]|$)`;

/**
 * Reads the challenges of a header, which may be several headers in one, joined
 * by commas (RFC 9110, section 11.6.1). What is no challenge is left out.
 */
export function parseChallenges(text: string): Challenge[] {
  const challenges: {
    scheme: string;
    token68?: string;
    parameters: Map<string, string>;
  }[] = [];
  for (const part of scan(text)) {
    const last = challenges.at(-1);
    if ("scheme" in part) challenges.push({ ...part, parameters: new Map() });
    else if (last) addParameter(last.parameters, part);
  }
  return challenges;
}

/** Reads parameters without a scheme, as those of `Authentication-Info`. */
export function parseParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of scan(text)) {
    if ("name" in part) addParameter(parameters, part);
  }
  return parameters;
}

interface Parameter {
  readonly name: string;
  readonly value: string;
}

interface Start {
  readonly scheme: string;
  readonly token68?: string;
}

function* scan(text: string): Generator<Parameter | Start> {
  const blank = /[\s,]*/y;
  const parameter = new RegExp(PARAMETER, "y");
  const start = new RegExp(SCHEME, "y");
  const rest = /[^,]*/y;
  let index = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match) index = pattern.lastIndex;
    return match;
  };
  for (;;) {
    read(blank);
    if (index === text.length) return;
    const pair = read(parameter);
    if (pair) {
      yield toParameter(pair);
      continue;
    }
    const begun = read(start);
    if (begun) yield toStart(begun);
    else read(rest);
  }
}

function toParameter([, name = "", quoted, plain = ""]: RegExpExecArray) {
  const value = quoted?.replace(/\\([^])/g, "$1") ?? plain;
  return { name: name.toLowerCase(), value };
}

function toStart([, name = "", token68]: RegExpExecArray): Start {
  const scheme = name.toLowerCase();
  return token68 === undefined ? { scheme } : { scheme, token68 };
}

function addParameter(
  parameters: Map<string, string>,
  { name, value }: Parameter,
): void {
  if (!parameters.has(name)) parameters.set(name, value);
}
