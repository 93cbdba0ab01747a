import { binary } from "./binary.js";
import { findType } from "./find-type.js";
import { essenceOf, isJson } from "./media-type.js";
import type { ResultKind } from "../operation.js";
import type { Reader, Reading } from "./reader.js";
import { matchesStatus, readAs } from "./response.js";
import type { StatusPattern } from "./status-pattern.js";
import { text } from "./text.js";

/** One documented form of a successful response. */
export interface Alternative {
  /** Default: every status that no other alternative has. */
  readonly status?: StatusPattern;
  /** Media type, perhaps a range: `image/*`. */
  readonly type: string;
  /** Default: `json`. */
  readonly as?: ResultKind | Reader;
}

/**
 * Reads a response as what its status and its content type are documented to
 * be. One whose content type is not documented is read as the alternative that
 * is nearest to it, else as the first.
 */
/* @__NO_SIDE_EFFECTS__ */
export function choose(alternatives: readonly Alternative[]): Reader {
  return {
    async read(response: Response, reading: Reading): Promise<unknown> {
      return readAs(select(alternatives, response)?.as, response, reading);
    },
  };
}

function select(
  alternatives: readonly Alternative[],
  { status, headers }: Response,
): Alternative | undefined {
  const candidates = ofStatus(alternatives, status);
  const essence = essenceOf(headers);
  const types = candidates.map(({ type }) => bare(type));
  const found = findType(types, essence);
  if (found !== undefined) return candidates[types.indexOf(found)];
  const near = usualReader(essence);
  return candidates.find(({ as = "json" }) => as === near) ?? candidates[0];
}

/** An exact status wins over its range, and both over the rest. */
function ofStatus(
  alternatives: readonly Alternative[],
  status: number,
): readonly Alternative[] {
  const exact = alternatives.filter((one) => one.status === status);
  if (exact.length > 0) return exact;
  const ranged = alternatives.filter(
    (one) => one.status !== undefined && matchesStatus([one.status], status),
  );
  if (ranged.length > 0) return ranged;
  const rest = alternatives.filter((one) => one.status === undefined);
  return rest.length > 0 ? rest : alternatives;
}

function bare(type: string): string {
  return type.replace(/;.*/, "").trim();
}

/** How a content type is usually read; undefined where there is none. */
function usualReader(essence: string): Alternative["as"] {
  if (essence === "") return undefined;
  if (isJson(essence)) return "json";
  return /^text\/|[/+]xml$/.test(essence) ? text : binary;
}
