/**
 * What is asked of the types that a generator makes. In code, `<Name>` stands for the type of a schema, however the
 * generator calls it, and `<Name in requests>` for what a request takes of it; the mark `▸` stands where a pointer
 * hovers or an editor completes, behind the name or in the quotes that it is about; the module `#types` is that of the
 * types.
 */
export type Question = Accepts | Rejects | Tells | Shows | Offers;

interface Asked {
  /** What is asked, as it stands in the table. */
  readonly what: string;
}

/** The code type-checks. */
export interface Accepts extends Asked {
  readonly accepts: string;
}

/** The code does not. */
export interface Rejects extends Asked {
  readonly rejects: string;
}

/** A hover shows these words, in the type, the docs or the tags. */
export interface Tells extends Asked {
  readonly hover: string;
  readonly tells: readonly string[];
}

/** A hover shows this as the type, and no more. */
export interface Shows extends Asked {
  readonly hover: string;
  readonly shows: string;
}

/** An editor completes these texts. */
export interface Offers extends Asked {
  readonly complete: string;
  readonly offers: readonly string[];
}

/** Whether each question was answered as it should be. */
export type Answers = readonly boolean[];

/** What the answers say of one generator beside another. */
export function compareAnswers(own: Answers, other: Answers): string {
  const ahead = own.filter((yes, at) => yes && !other[at]).length;
  const behind = own.filter((yes, at) => !yes && other[at]).length;
  if (ahead === 0 && behind === 0) return "equal";
  if (behind === 0) return "better";
  return ahead === 0 ? "worse" : "each has something";
}
