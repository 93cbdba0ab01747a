import type { Config } from "./config.js";

/** Gives a configuration in TypeScript or JavaScript its type: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
