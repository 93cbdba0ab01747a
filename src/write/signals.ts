const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something synchronous to its end although the user interrupts, and lets the interruption through afterwards.
 * Without a listener a signal ends the process at once, between any two renames.
 */
export async function holdSignals<T>(run: () => T): Promise<T> {
  let held: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    held ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    return run();
  } finally {
    // Signals that came meanwhile are told to the listeners by the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of SIGNALS) process.off(signal, hold);
    if (held) process.kill(process.pid, held);
  }
}
