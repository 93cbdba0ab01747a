import type { Config } from "./config.js";

/**
 * Options of one run over the configuration. They win, member by member; only `allowRef` adds to it, as a run that
 * allows one more place does not take back the others.
 */
export function mergeConfig(config: Config, options: Config): Config {
  const allowRef = [...(config.allowRef ?? []), ...(options.allowRef ?? [])];
  return {
    ...config,
    ...options,
    ...(allowRef.length > 0 && { allowRef: [...new Set(allowRef)].sort() }),
  };
}
