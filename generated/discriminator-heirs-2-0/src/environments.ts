import type { EnvironmentTemplate } from "./runtime/environment.js";

/** Where the API is, by the names of its environments. */
export const environments: Readonly<Record<"production", EnvironmentTemplate>> =
  {
    production: { url: "https://jobs.example" },
  };

/** A server by name, with values for its variables, or any other base URL. */
export type Environment = "production" | { url: string };
