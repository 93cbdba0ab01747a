import fc from "fast-check";
import type { XmlShape } from "../../../../generators/runtime/xml/shape.js";

/** A shape and a value of it, which writing and reading must give back. */
export interface Shaped {
  readonly shape: XmlShape;
  readonly value: unknown;
}

const character = fc.oneof(
  fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "'",
    "]]>",
    "\r",
    "\n",
    "\t",
    " ",
    "é",
    "𝒳",
  ),
  fc.string({ minLength: 1, maxLength: 1, unit: "binary-ascii" }),
);
/** Any text that XML can hold. */
const text = fc
  .array(character, { maxLength: 8 })
  .map((parts) => parts.join("").replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ""));

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9._-]{0,6}$/);
const qualified = fc.record(
  {
    namespace: fc.constantFrom("urn:a", "urn:b", 'urn:"<&'),
    prefix: fc.constantFrom("p", "q"),
  },
  { requiredKeys: [] },
);

const scalar = fc.oneof(
  text.map((value): Shaped => ({ shape: {}, value })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value): Shaped => ({ shape: { type: "number" }, value: value + 0 })),
  fc.boolean().map((value): Shaped => ({ shape: { type: "boolean" }, value })),
);

/** Members whose nodes have names of their own. */
const members = (part: fc.Arbitrary<Shaped>) =>
  fc.uniqueArray(
    fc.record({
      key: fc.oneof(name, fc.constant("__proto__")),
      own: fc.option(name, { nil: undefined }),
      kind: fc.constantFrom("element", "element", "attribute", "text"),
      part,
      scalar,
      qualified,
    }),
    {
      maxLength: 5,
      comparator: (a, b) =>
        a.key === b.key ||
        (a.own ?? a.key) === (b.own ?? b.key) ||
        a.key === (b.own ?? b.key) ||
        b.key === (a.own ?? a.key),
    },
  );

function toObject(
  drawn: ReadonlyArray<{
    key: string;
    own: string | undefined;
    kind: string;
    part: Shaped;
    scalar: Shaped;
    qualified: object;
  }>,
): Shaped {
  let hasText = false;
  const entries = drawn.map(
    ({ key, own, kind, part, scalar: one, qualified: at }) => {
      const isText = kind === "text" && !hasText;
      hasText ||= isText;
      const chosen = kind === "attribute" || isText ? one : part;
      const node =
        kind === "attribute" || isText
          ? { node: isText ? ("cdata" as const) : ("attribute" as const) }
          : {};
      const named = own === undefined ? {} : { name: own };
      return {
        key,
        value: chosen.value,
        shape: { ...chosen.shape, ...at, ...node, ...named },
      };
    },
  );
  // an element that holds only elements has its layout in its text
  const blank = entries.some(
    ({ shape, value }) => shape.node === "cdata" && String(value).trim() === "",
  );
  const kept = entries.filter(
    ({ shape }) => !(blank && shape.node === "cdata"),
  );
  return {
    shape: {
      members: Object.fromEntries(kept.map(({ key, shape }) => [key, shape])),
    },
    value: Object.fromEntries(kept.map(({ key, value }) => [key, value])),
  };
}

/** Lists of values that all have the shape of the first. */
function toList(items: readonly Shaped[], wrapped: boolean): Shaped {
  const [first = { shape: {}, value: "" }] = items;
  const own = items.filter(
    ({ shape }) => JSON.stringify(shape) === JSON.stringify(first.shape),
  );
  return {
    shape: {
      items: first.shape,
      ...(wrapped ? { wrapped: true } : { always: true }),
    },
    value: own.map(({ value }) => value),
  };
}

/** A list with an element of its own. */
const row = fc
  .array(scalar, { maxLength: 3 })
  .map((items) => toList(items, true));

/** A map of values that all have the shape of the first. */
function toMap(values: readonly Shaped[]): Shaped {
  const { shape, value } = toList(values, true);
  const { items = {} } = shape;
  const entries = (value as readonly unknown[]).map(
    (one, at) => [`key${at}`, one] as const,
  );
  return { shape: { rest: items }, value: Object.fromEntries(entries) };
}

/** Objects in lists in objects, lists in lists and maps of lists, with names, namespaces, attributes and texts. */
export const shaped: fc.Arbitrary<Shaped> = fc.letrec<{
  object: Shaped;
  part: Shaped;
}>((tie) => ({
  object: members(tie("part")).map(toObject),
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: "xml" },
    scalar,
    fc
      .tuple(fc.array(scalar, { maxLength: 4 }), fc.boolean())
      .map(([items, wrapped]) => toList(items, wrapped)),
    tie("object"),
    fc
      .tuple(fc.array(row, { maxLength: 3 }), fc.boolean())
      .map(([items, wrapped]) => toList(items, wrapped)),
    fc.array(row, { minLength: 1, maxLength: 3 }).map(toMap),
    fc
      .tuple(fc.array(tie("object"), { maxLength: 2 }), fc.boolean())
      .map(([items, wrapped]) => toList(items, wrapped)),
    tie("part")
      .map(({ shape }) => ({ shape: { ...shape, always: false }, value: null }))
      .filter(({ shape }) => !shape.items || shape.wrapped === true),
  ),
})).object;
