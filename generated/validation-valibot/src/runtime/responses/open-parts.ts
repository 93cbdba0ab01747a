import { DecodeError } from "../errors/errors.js";
import { iterate } from "../streams/iterate.js";
import { readItems } from "../streams/items.js";
import { openPart, type UnreadPart } from "./part-head.js";
import { cutSections } from "./part-sections.js";
import { readPart, type PartReader } from "./read-part.js";
import { misread, type Reading } from "./reader.js";
import type { ResponsePart } from "./response-part.js";

export interface PartsOptions<Item> {
  /** How a part is read; `at` is its place. */
  readonly choose: (part: UnreadPart, at: number) => PartReader;
  /** Whether all of them are in memory at the same time. */
  readonly isWhole: boolean;
  /** Makes of a part, as it travels, what the iterator gives. */
  readonly finish: (part: ResponsePart, at: number) => Item;
}

/** The parts of a multipart response, each as soon as it has arrived. */
export function openParts<Item>(
  response: Response,
  reading: Reading,
  { choose, isWhole, finish }: PartsOptions<Item>,
): AsyncIterableIterator<Item> {
  const cut = cutSections(response, reading, isWhole);
  const sections = readItems(response, reading, cut);
  let at = -1;
  const step = async (): Promise<IteratorResult<Item, undefined>> => {
    const next = await sections.next();
    if (next.done) return { done: true, value: undefined };
    at += 1;
    const part = await read(next.value);
    return { done: false, value: finish(part, at) };
  };
  const read = async (section: Uint8Array<ArrayBuffer>) => {
    const fault = () =>
      misread(`multipart whose part ${at + 1} can be read`, response, reading);
    const part = openPart(section);
    if (!part) throw fault();
    try {
      return await readPart(part, choose(part, at), reading);
    } catch (error) {
      // it speaks of the part as if that were all
      throw error instanceof DecodeError ? fault() : error;
    }
  };
  return iterate(step, () => void sections.return?.());
}
