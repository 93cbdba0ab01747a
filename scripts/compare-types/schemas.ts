/** A schema that is compared. */
export interface Compared {
  readonly name: string;
  /** What to look for in it. */
  readonly look: string;
  /** What the difference is, and to whom it matters. */
  readonly verdict: string;
  /** What its declarations may have behind its name, beside what every generator adds by itself. */
  readonly parts?: readonly string[];
}

export const SCHEMAS: readonly Compared[] = [
  {
    name: "Tenant",
    look: "What a hover tells: constraints, formats, examples, deprecation; a nullable reference.",
    verdict:
      "Only here a hover tells the length and the range, and what to use instead of `fax` beside the tag. hey-api drops format, example and default; openapi-typescript has those, but names the guarantor by a path into an object.",
  },
  {
    name: "State",
    look: "An enum that responses hold: the API may add a value tomorrow, and code that reads it must still compile.",
    verdict:
      "The others promise that there are three values for ever: an exhaustive `switch` compiles, and is wrong the day after. Here the three are completed by the editor, and others are expected; what only requests hold stays closed everywhere.",
  },
  {
    name: "Payment",
    look: "A union that a property tells apart, although the members leave it a plain string.",
    verdict:
      "Narrowed as hey-api narrows it, in a line less each; openapi-typescript's union cannot be told apart.",
  },
  {
    name: "Lease",
    look: "What only the server sets, and what only the client sends.",
    verdict:
      "Two types, as in hey-api; here the docs of `State` come along, and a value that was fetched may be changed and sent back. openapi-typescript asks the client for what only the server sets.",
  },
  {
    name: "House",
    look: "Inheritance, with one inherited property made required.",
    verdict: "`floors` is required here alone, and `House` is an interface.",
  },
  {
    name: "Folder",
    look: "A type that contains itself, and the same object written out twice.",
    verdict:
      "The editor has a name to pass on here; in the others it is two objects that only happen to be alike.",
    parts: ["Editor"],
  },
  {
    name: "Labels",
    look: "Known properties beside any others.",
    verdict:
      "As in hey-api, with the range. No object literal can be assigned to openapi-typescript's intersection: `size` is no string.",
  },
  {
    name: "Place",
    look: "A tuple.",
    verdict: "What each item is, the others do not say.",
  },
  {
    name: "Response",
    look: "A name that TypeScript's library has, and a reserved word.",
    verdict:
      "hey-api's `Response` hides that of `fetch` in every file that imports it.",
  },
  {
    name: "Reading",
    look: "A mix of alternatives, a constant, and the same values twice.",
    verdict:
      "The unit has a name here, once, and may get values that are not known yet.",
    parts: ["Unit"],
  },
];
