import type { EnvironmentTemplate } from "./runtime/environment.js";

/** Where the API is, by the names of its environments. */
export const environments: Readonly<
  Record<"production" | "sandbox", EnvironmentTemplate>
> = {
  production: { url: "https://api.orchard.example/v1" },
  sandbox: { url: "https://sandbox.orchard.example/v1" },
};

/**
 * A server by name, with values for its variables, or any other base URL.
 *
 * - `production`: Real trees
 * - `sandbox`: Reset every night
 */
export type Environment = "production" | "sandbox" | { url: string };
