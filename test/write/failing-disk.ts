import { nodeDisk, type Disk } from "../../src/write/disk.js";

/** Operations that change something: those whose failure matters. */
const WRITES = new Set<PropertyKey>([
  "copyFileSync",
  "linkSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "writeFileSync",
]);

export interface FailingDisk {
  readonly disk: Disk;
  /** How many changes were attempted. */
  count(): number;
}

/**
 * A disk whose n-th change fails, as on a full disk (`once`), or after which nothing works any more, as when the process
 * was killed (`dead`). Changes are counted from 0.
 */
export function makeFailingDisk(n: number, mode: "once" | "dead"): FailingDisk {
  let count = 0;
  const disk = new Proxy(nodeDisk, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== "function") return operation;
      return (...given: unknown[]) => {
        const index = WRITES.has(name) ? count++ : -1;
        if (index === n || (mode === "dead" && count > n))
          throw Object.assign(new Error(`ENOSPC: injected, ${String(name)}`), {
            code: "ENOSPC",
            syscall: String(name),
          });
        return operation.apply(target, given) as unknown;
      };
    },
  });
  return { disk, count: () => count };
}
