/**
 * Prettier's document printer (Wadler's, as prettier's commands.md describes it), as far as types need it. Types are most
 * of what is printed, and printing them once in prettier's style is much faster than printing, parsing and printing again.
 */
export type Doc = string | readonly Doc[] | Line | Group | Indent | IfBreak;

interface Line {
  readonly kind: "line";
  readonly soft: boolean;
  readonly hard: boolean;
}

export interface Group {
  readonly kind: "group";
  readonly doc: Doc;
  /** Contains a hard line, or was broken by its author. */
  readonly broken: boolean;
  /** For {@link indentIfBreak}. */
  readonly id?: object;
}

interface Indent {
  readonly kind: "indent";
  readonly doc: Doc;
  /** Indents only where this group is broken. */
  readonly of?: object;
}

interface IfBreak {
  readonly kind: "ifBreak";
  readonly broken: Doc;
  readonly flat: Doc;
}

export const line: Doc = { kind: "line", soft: false, hard: false };
export const softline: Doc = { kind: "line", soft: true, hard: false };
export const hardline: Doc = { kind: "line", soft: false, hard: true };

export const indent = (doc: Doc): Doc => ({ kind: "indent", doc });
export const indentIfBreak = (doc: Doc, of: object): Doc => ({
  kind: "indent",
  doc,
  of,
});
export const ifBreak = (broken: Doc, flat: Doc = ""): Doc => ({
  kind: "ifBreak",
  broken,
  flat,
});

export function group(
  doc: Doc,
  {
    broken = false,
    id,
  }: { readonly broken?: boolean; readonly id?: object } = {},
): Doc {
  return {
    kind: "group",
    doc,
    broken: broken || hasHardLine(doc),
    ...(id && { id }),
  };
}

export const join = (separator: Doc, docs: readonly Doc[]): Doc =>
  docs.flatMap((doc, index) => (index > 0 ? [separator, doc] : [doc]));

/** Groups know it of themselves, so that this never looks twice at the same doc. */
function hasHardLine(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (!("kind" in doc)) return doc.some(hasHardLine);
  if (doc.kind === "line") return doc.hard;
  if (doc.kind === "group") return doc.broken;
  return doc.kind === "indent" ? hasHardLine(doc.doc) : hasHardLine(doc.broken);
}
