import { identityOf } from "../grammar/self.js";
import type { Loaded } from "./make-source.js";
import { resolveReference } from "./reference.js";
import type { Source } from "./source.js";

const MAX_BASES = 64;

/**
 * What parts of the documents call themselves by `$id` or `$self`. A reference to such a name leads to that part and
 * reads nothing (JSON Schema 2020-12 §8.2.1).
 */
export class KnownIds {
  readonly #all = new Set<string>();
  readonly #bases = new Map<Source, string[]>();

  add({ source, inspection }: Loaded): void {
    const folders = new Set<string>();
    for (const id of inspection.ids) {
      const uri = resolveReference(id, identityOf(source))?.uri;
      if (uri === undefined || uri === source.uri) continue;
      this.#all.add(uri);
      // All names in one folder are the same base. Bounded, since every reference is tried with every base.
      if (folders.size < MAX_BASES && URL.canParse(".", uri))
        folders.add(new URL(".", uri).href);
    }
    this.#bases.set(source, [...folders]);
  }

  /** Whether a reference in `from` leads to a name, by any base that is in force somewhere in that document. */
  knows(reference: string, from: Source): boolean {
    if (this.#all.size === 0) return false;
    const bases = [from.uri, ...(this.#bases.get(from) ?? [])];
    return bases.some((base) => {
      const uri = resolveReference(reference, base)?.uri;
      return uri !== undefined && this.#all.has(uri);
    });
  }
}
