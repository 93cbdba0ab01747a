/** Part of a text, from one offset to another (exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The places of a document whose positions are wanted, as a tree of member names. A finder walks the text along this
 * tree, passes over everything else, and fills in the spans.
 */
export class Wanted {
  readonly members = new Map<string, Wanted>();
  /** Of the member's name; none for items of arrays. */
  name?: Span;
  value?: Span;

  /** The place at a path, added if need be. */
  at(path: readonly (string | number)[]): Wanted {
    return path.reduce<Wanted>(
      (place, name) => place.#member(String(name)),
      this,
    );
  }

  /** Moves all offsets, for a text that was not read as it is. */
  shift(move: (offset: number) => number): void {
    if (this.name) this.name = moved(this.name, move);
    if (this.value) this.value = moved(this.value, move);
    for (const member of this.members.values()) member.shift(move);
  }

  #member(name: string): Wanted {
    const known = this.members.get(name);
    if (known) return known;
    const added = new Wanted();
    this.members.set(name, added);
    return added;
  }
}

function moved({ start, end }: Span, move: (offset: number) => number): Span {
  return { start: move(start), end: move(end) };
}
