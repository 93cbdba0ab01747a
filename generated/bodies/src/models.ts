export interface Entry {
  title: string;
  author?: Person;
  replies?: Entry[];
}

export interface Feed {
  lang?: string;
  title: string;
  /** Format: date-time. */
  published: string;
  size?: number;
  public?: boolean;
  links: string[];
  entries: Entry[];
  counts?: Record<string, number>;
}

export type Notes = Origin[];

export interface Origin {
  source: string;
  year?: number;
}

export interface PatchOperation {
  op: "add" | "remove" | "replace" | "move" | "copy" | "test";
  path: string;
  from?: string;
  value?: unknown;
}

export interface Person {
  name: string;
  mail?: string;
}

export interface Range {
  from?: number;
  to?: number;
}

export interface RecordModel {
  id: number;
  title: string;
  keywords?: string[];
  note?: string | null;
}

export interface RecordPatch {
  title?: string;
  note?: string | null;
  keywords?: string[] | null;
}

export interface Table {
  /** Words in an attribute. */
  widths: number[];
  rows: number[][];
  groups: Person[][];
  /** A tuple, whose items are called otherwise. */
  range: [string, number, ...boolean[]];
  pair?: [string, number];
  /** By what they have written. */
  authors?: Record<string, Entry>;
  sums?: Record<string, number[]>;
}
