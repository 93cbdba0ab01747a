import type { EnvironmentTemplate } from "./runtime/environment.js";

/** Where the API is, by the names of its environments. */
export const environments: Readonly<
  Record<"production" | "sandbox", EnvironmentTemplate>
> = {
  production: { url: "https://api.parcel-vault.example/v3" },
  sandbox: { url: "https://sandbox.parcel-vault.example/v3" },
};

/** A server by name, with values for its variables, or any other base URL. */
export type Environment = "production" | "sandbox" | { url: string };
