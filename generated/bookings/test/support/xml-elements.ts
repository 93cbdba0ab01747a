/** An element, by the local names of itself and its attributes. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** Elements and texts, as they stand there. */
  readonly nodes: (Element | string)[];
  text: string;
}

const MARKUP =
  /<!\[CDATA\[(.*?)\]\]>|<\?.*?\?>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/gs;

/** The element that a document is. */
export function parse(text: string): Element {
  const root = make("", "");
  const open = [root];
  for (const match of text.matchAll(MARKUP)) {
    const [, cdata, end, name = "", attributes = "", empty, plain] = match;
    const parent = open.at(-1) ?? root;
    if (cdata !== undefined) addText(parent, cdata);
    else if (plain !== undefined) addText(parent, unescape(plain));
    else if (end === "/") open.pop();
    else if (name !== "") {
      const element = make(name, attributes);
      parent.children.push(element);
      parent.nodes.push(element);
      if (empty === "") open.push(element);
    }
  }
  const [only] = root.children;
  if (!only || root.children.length > 1 || open.length > 1)
    throw new Error("the body is not XML");
  return only;
}

function addText(element: Element, text: string): void {
  element.text += text;
  const { nodes } = element;
  const last = nodes.at(-1);
  if (typeof last === "string") nodes[nodes.length - 1] = last + text;
  else nodes.push(text);
}

function make(name: string, attributes: string): Element {
  const found = [...attributes.matchAll(/([^\s=]+)\s*=\s*"([^"]*)"/g)]
    .filter(([, key = ""]) => !/^xmlns(:|$)/.test(key))
    .map(([, key = "", value = ""]) => [local(key), unescape(value)] as const);
  return {
    name: local(name),
    attributes: new Map(found),
    children: [],
    nodes: [],
    text: "",
  };
}

/** A name without its prefix. */
export const local = (name: string): string =>
  name.slice(name.indexOf(":") + 1);

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

const unescape = (text: string): string =>
  text.replace(/&(#?)(\w+);/g, (whole, number: string, name: string) =>
    number === "#"
      ? String.fromCodePoint(Number(name.replace(/^x/, "0x")))
      : (NAMED[name] ?? whole),
  );
