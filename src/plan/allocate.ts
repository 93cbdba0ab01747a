import { digest } from "../escape/digest.js";

/** Something that needs a name, and the names that would suit it, best first. */
export interface Claim {
  /** What the name is for: unique, and stable from release to release. */
  readonly key: string;
  readonly candidates: readonly string[];
}

export interface Allocation {
  readonly claims: readonly Claim[];
  /** Names that are not to be had. */
  readonly reserved?: (name: string) => boolean;
  /** Earlier choices, which are kept. */
  readonly locked?: Readonly<Record<string, string>>;
}

/**
 * Gives every claim a name of its own. The result does not depend on the order of the claims: of those that want the same
 * name none gets it, and all go on to their next candidate. Behind the last candidate stands it with a digest of the key.
 */
export function allocate({
  claims,
  reserved = () => false,
  locked = {},
}: Allocation): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>(Object.values(locked));
  let pending: readonly Claim[] = claims.filter(({ key }) => {
    if (!Object.hasOwn(locked, key)) return true;
    names.set(key, locked[key]!);
    return false;
  });
  for (let level = 0; pending.length > 0; level++) {
    const wanted = countBy(pending, (claim) => candidateAt(claim, level));
    pending = pending.filter((claim) => {
      const name = candidateAt(claim, level);
      if (
        name === "" ||
        wanted.get(name) !== 1 ||
        taken.has(name) ||
        reserved(name)
      )
        return true;
      names.set(claim.key, name);
      taken.add(name);
      return false;
    });
  }
  return names;
}

/** Past the candidates, digests that get longer, so that the loop ends. */
function candidateAt({ key, candidates }: Claim, level: number): string {
  const candidate = candidates[level];
  if (candidate !== undefined) return candidate;
  const digits = 4 + 4 * (level - candidates.length);
  return `${candidates.findLast((name) => name !== "") ?? "x"}_${digest(key, digits)}`;
}

function countBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items)
    counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
