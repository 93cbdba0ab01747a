/** The schemas that are compared, and what to look for in each. */
export const SCHEMAS: readonly (readonly [name: string, look: string])[] = [
  [
    "Tenant",
    "What a hover tells: constraints, formats, examples, deprecation; a nullable reference.",
  ],
  [
    "State",
    "An enum that responses hold: the API may add a value tomorrow, and code that reads it must still compile.",
  ],
  [
    "Payment",
    "A union that a property tells apart, although the members leave it a plain string.",
  ],
  ["Lease", "What only the server sets, and what only the client sends."],
  ["House", "Inheritance, with one inherited property made required."],
  ["Folder", "A type that contains itself."],
  ["Labels", "Known properties beside any others."],
  ["Place", "A tuple."],
  ["Response", "A name that TypeScript's library has, and a reserved word."],
  ["Reading", "A mix of alternatives, and a constant."],
];
