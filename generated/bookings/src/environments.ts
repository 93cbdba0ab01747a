import { fillVariables } from "./runtime/environment-variables.js";
import type { EnvironmentTemplate } from "./runtime/environment.js";

/** Where the API is, by the names of its environments. */
export const environments: Readonly<
  Record<"production" | "sandbox", EnvironmentTemplate>
> = {
  production: { url: "https://api.hotels.example/v2" },
  sandbox: {
    url: "https://sandbox.{region}.hotels.example/v2",
    variables: { region: { default: "eu", enum: ["eu", "us"] } },
    fill: fillVariables,
  },
};

/**
 * A server by name, with values for its variables, or any other base URL.
 *
 * - `sandbox`: Sandbox, reset every night
 */
export type Environment =
  | "production"
  | "sandbox"
  | {
      name: "sandbox";
      /** Where the sandbox runs. */
      region?: "eu" | "us";
    }
  | { url: string };
