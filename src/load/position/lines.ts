/** Lines of a text by offset. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  /** Line and column of an offset, both from 1; columns count UTF-16 code units. */
  position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** A line without its end. */
  line(number: number): string {
    const start = this.#starts[number - 1] ?? this.#text.length;
    const next = this.#starts[number];
    return this.#text
      .slice(start, next === undefined ? undefined : next - 1)
      .replace(/\r$/, "");
  }
}
