import type { Source } from "../load/source.js";
import { formatPointer } from "./pointer.js";

/** What a reference points at. */
export interface Target {
  readonly source: Source;
  /** Where in the source, after following the references that the pointer passes through. */
  readonly pointer: readonly string[];
  readonly value: unknown;
}

/** Two targets are the same place if their keys are equal. */
export function keyOf({ source, pointer }: Target): string {
  return `${source.uri}#${formatPointer(pointer)}`;
}

/** A reference without its fragment as an absolute URI; `undefined` if it is none. */
export function resolveUri(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
