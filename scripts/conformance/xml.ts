/** An element of XML, with names as namespace and local name. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** All its own text, without the white space around it. */
  readonly text: string;
}

/** What is different in the meaning of two documents; prefixes, white space and the order of attributes mean nothing. */
export function compareXml(
  actual: string,
  expected: string,
): readonly string[] {
  return compareElements(readXml(actual), readXml(expected));
}

function compareElements(
  actual: Element,
  expected: Element,
): readonly string[] {
  const at = expected.name;
  if (actual.name !== at) return [`element ${actual.name}, expected ${at}`];
  const attributes = (of: Element) =>
    [...of.attributes]
      .map(([key, value]) => `${key}="${value}"`)
      .sort()
      .join(" ");
  if (attributes(actual) !== attributes(expected))
    return [
      `${at} has [${attributes(actual)}], expected [${attributes(expected)}]`,
    ];
  if (actual.text !== expected.text)
    return [`text of ${at} is "${actual.text}", expected "${expected.text}"`];
  const names = (of: Element) => of.children.map(({ name }) => name).join(" ");
  if (actual.children.length !== expected.children.length)
    return [
      `${at} holds ${names(actual) || "nothing"}, expected ${names(expected) || "nothing"}`,
    ];
  return expected.children.flatMap((child, i) => {
    const other = actual.children[i];
    return other ? compareElements(other, child) : [];
  });
}

const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[(?<cdata>[^]*?)\]\]>|<\/(?<end>[^\s>]+)\s*>|<(?<start>[^\s/>]+)(?<attributes>(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;

interface Open {
  readonly tag: string;
  readonly scope: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/**
 * Reads a document without a DOCTYPE.
 *
 * @throws Error if it is not well-formed.
 */
export function readXml(document: string): Element {
  const root: Open = {
    tag: "",
    scope: new Map([["xml", "xml"]]),
    attributes: new Map(),
    children: [],
    text: "",
  };
  const stack: Open[] = [root];
  let read = 0;
  for (const token of document.matchAll(TOKEN)) {
    read += token[0].length;
    const top = stack.at(-1) ?? root;
    const {
      cdata,
      end,
      start,
      attributes = "",
      empty,
      text,
    } = token.groups ?? {};
    top.text += cdata ?? decode(text ?? "");
    if (start !== undefined) stack.push(open(start, attributes, top.scope));
    const closed = end ?? (empty === undefined ? undefined : start);
    if (closed !== undefined) close(stack, closed);
  }
  const [element, ...more] = root.children;
  if (
    read !== document.length ||
    stack.length > 1 ||
    !element ||
    more.length > 0 ||
    root.text.trim() !== ""
  )
    throw new Error("the XML is not well-formed");
  return element;
}

function open(
  tag: string,
  text: string,
  outer: ReadonlyMap<string, string>,
): Open {
  const pairs = [
    ...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
  ].map(
    ([, name = "", double, single]) =>
      [name, decode(double ?? single ?? "")] as const,
  );
  const scope = new Map(outer);
  for (const [name, value] of pairs) {
    if (name === "xmlns") scope.set("", value);
    if (name.startsWith("xmlns:")) scope.set(name.slice(6), value);
  }
  const attributes = pairs
    .filter(([name]) => !/^xmlns(:|$)/.test(name))
    .map(
      ([name, value]) =>
        [name.includes(":") ? expand(name, scope) : name, value] as const,
    );
  return {
    tag,
    scope,
    attributes: new Map(attributes),
    children: [],
    text: "",
  };
}

function close(stack: Open[], tag: string): void {
  const closed = stack.pop();
  const parent = stack.at(-1);
  if (!parent || closed?.tag !== tag)
    throw new Error(`</${tag}> closes nothing`);
  const { attributes, children, text } = closed;
  parent.children.push({
    name: expand(tag, closed.scope),
    attributes,
    children,
    text: text.trim(),
  });
}

/** The name with its namespace in the place of the prefix. */
function expand(name: string, scope: ReadonlyMap<string, string>): string {
  const [prefix, local] = name.includes(":") ? name.split(":") : ["", name];
  const namespace = scope.get(prefix ?? "");
  if (prefix && namespace === undefined)
    throw new Error(`prefix ${prefix} is not declared`);
  return namespace ? `{${namespace}}${local}` : (local ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(
    /&(#x?)?([\da-z]+);/gi,
    (all, hash: string | undefined, name: string) =>
      hash
        ? String.fromCodePoint(parseInt(name, hash === "#" ? 10 : 16))
        : (ENTITIES[name] ?? all),
  );
}
