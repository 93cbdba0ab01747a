/** No value has it: it is there for TypeScript to tell types apart. */
declare const unrecognized: unique symbol;

interface Mark {
  readonly [unrecognized]: never;
}

/**
 * A text that is none of the values that stand beside it: the API knows more of
 * them than this package does. It is a `string`, and can be used as one.
 *
 * A `switch` over the values needs a `default` for it. A text that is written
 * in code is taken for a typo where it is not among the values; say so where it
 * is meant: `"archived" as Unrecognized`. `Exclude<State, Unrecognized>` has
 * only the values that are known.
 */
// A pattern that no literal matches: with `string` in its place, TypeScript
// compares the type to any literal, and narrows no union by it. The mark beside
// the pattern is what makes editors show the name.
export type Unrecognized = `${string & Mark}` & Mark;

/**
 * The same for numbers: a `number` that is none of the values that stand beside
 * it. A comparison with a number that is not among them is not found.
 */
export type UnrecognizedNumber = number & Mark;
