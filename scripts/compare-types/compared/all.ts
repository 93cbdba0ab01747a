import type { Question } from "../questions.ts";

export const NAMES_A_PARENT = "const parent: Folder | undefined";

/** What is true of all types of a generator, whatever the schema. */
export const ALL: readonly Question[] = [
  {
    what: "is imported by a name of its own",
    accepts:
      'import type { Reading } from "#types"; export const one: Reading = { value: 1 };',
  },
  {
    what: "shows a property by the name of its type",
    hover: "declare const one: <Folder>; const { parent▸ } = one;",
    shows: NAMES_A_PARENT,
  },
  {
    what: "takes a property that the description lacks, by declaration merging",
    accepts:
      'declare module "#types" { interface Folder { note?: string } } declare const one: <Folder>; one.note;',
  },
  {
    what: "can be assigned to `Record<string, unknown>`",
    accepts:
      "declare const one: <Folder>; export const all: Record<string, unknown> = one;",
  },
];
