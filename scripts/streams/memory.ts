/** Memory of this process in bytes, between the call of {@link sampleMemory} and that of what it returns. */
export interface Memory {
  readonly before: number;
  readonly most: number;
}

/** Looks at how much memory this process has, every so many milliseconds. */
export function sampleMemory(intervalMs: number): () => Memory {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, intervalMs);
  return () => {
    look();
    clearInterval(timer);
    return { before, most };
  };
}
