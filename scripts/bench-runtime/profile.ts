/** What V8's profiler writes, as far as it is read here. */
export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}

/** Microseconds by what they were spent on. */
export type Costs = ReadonlyMap<string, number>;

/**
 * Says what each sample is charged to: it gets the functions on the stack, the one that runs first.
 */
export type Charge = (stack: readonly ProfileNode[]) => string | undefined;

/** Sums up a profile. What is charged to nothing is left out. */
export function sumUp(profile: Profile, charge: Charge): Costs {
  const charged = new Map<number, string | undefined>();
  const stacks = stacksOf(profile.nodes);
  const costs = new Map<string, number>();
  profile.samples.forEach((id, index) => {
    if (!charged.has(id)) charged.set(id, charge(stacks.get(id) ?? []));
    const name = charged.get(id);
    if (name === undefined) return;
    const spent = profile.timeDeltas[index] ?? 0;
    costs.set(name, (costs.get(name) ?? 0) + spent);
  });
  return costs;
}

function stacksOf(
  nodes: readonly ProfileNode[],
): ReadonlyMap<number, readonly ProfileNode[]> {
  const stacks = new Map<number, readonly ProfileNode[]>();
  // a child comes after its parent
  for (const node of nodes) {
    const stack = [node, ...(stacks.get(node.id) ?? [])];
    stacks.set(node.id, stack);
    for (const child of node.children ?? []) stacks.set(child, stack);
  }
  return stacks;
}

export function divide(costs: Costs, by: number): Costs {
  return new Map([...costs].map(([name, cost]) => [name, cost / by]));
}

/** What is in either; what is only in `less` is negative. */
export function subtract(costs: Costs, less: Costs): Costs {
  const names = new Set([...costs.keys(), ...less.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      (costs.get(name) ?? 0) - (less.get(name) ?? 0),
    ]),
  );
}
