/**
 * Matches a path of a URL, still percent-encoded, against a template of the description. Gives the encoded values by the
 * names in braces, or `undefined`. Nothing but `{name}` has a meaning: `:`, `*`, `(`, `+` and `?` are themselves.
 */
export function matchPath(
  template: string,
  path: string,
): ReadonlyMap<string, string> | undefined {
  const expected = (PATH_PART.exec(template)?.[0] ?? "").split("/");
  const actual = path.split("/");
  if (expected.length !== actual.length) return undefined;
  const values = new Map<string, string>();
  const matches = expected.every((segment, index) =>
    matchSegment(segment, actual[index] ?? "", values),
  );
  return matches ? values : undefined;
}

/** All before a query or fragment, which some descriptions write into their paths. */
const PATH_PART = /^(?:\{[^{}]*\}|[^?#])*/;
const PLACEHOLDER = /\{([^{}]*)\}/;

function matchSegment(
  template: string,
  text: string,
  values: Map<string, string>,
): boolean {
  // Splitting at a capture gives texts and names by turns.
  const [start = "", ...parts] = template.split(PLACEHOLDER);
  if (parts.length === 0) return decode(text) === decode(start);
  let rest = afterLiteral(text, start);
  for (let index = 0; index < parts.length && rest !== undefined; index += 2) {
    rest = takeValue(rest, {
      name: parts[index] ?? "",
      next: parts[index + 1] ?? "",
      last: index + 2 >= parts.length,
      values,
    });
  }
  return rest === "";
}

interface Taking {
  readonly name: string;
  /** The literal behind the value. */
  readonly next: string;
  readonly last: boolean;
  readonly values: Map<string, string>;
}

/** Reads a value up to the literal behind it; a name that stands twice has one value. Gives what is left. */
function takeValue(
  text: string,
  { name, next, last, values }: Taking,
): string | undefined {
  const end =
    next === "" ? (last ? text.length : 1) : findLiteral(text, next, last);
  if (end <= 0) return undefined;
  const value = text.slice(0, end);
  if ((values.get(name) ?? value) !== value) return undefined;
  values.set(name, value);
  return afterLiteral(text.slice(end), next);
}

function findLiteral(text: string, literal: string, last: boolean): number {
  const found = formsOf(literal).map((form) =>
    last ? text.lastIndexOf(form) : text.indexOf(form, 1),
  );
  return Math.max(...found);
}

function afterLiteral(text: string, literal: string): string | undefined {
  const form = formsOf(literal).find((one) => text.startsWith(one));
  return form === undefined ? undefined : text.slice(form.length);
}

/** A literal as it is, as a URL has it, and with nothing left unencoded. */
const formsOf = (literal: string): string[] => [
  literal,
  encodeURI(literal),
  encodeURIComponent(literal),
];

/** Percent-decodes as a server does; what is not valid stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Templates that name more of the path come first, as OpenAPI (§4.8.2) has it: `/pets/mine` before `/pets/{petId}`. */
export function compareTemplates(a: string, b: string): number {
  const [first, second] = [splitTemplate(a), splitTemplate(b)];
  return (
    first.placeholders - second.placeholders ||
    second.literals - first.literals ||
    (a < b ? -1 : Number(a > b))
  );
}

/** How many placeholders there are, and how many characters beside them. */
function splitTemplate(template: string): {
  placeholders: number;
  literals: number;
} {
  const parts = template.split(PLACEHOLDER);
  const literals = parts.filter((_, index) => index % 2 === 0);
  return {
    placeholders: parts.length - literals.length,
    literals: literals.join("").length,
  };
}
