import type { EnvironmentTemplate } from "./runtime/environment.js";

/** The servers that the API's description names. */
export const environments: Readonly<
  Record<"production" | "sandbox", EnvironmentTemplate>
> = {
  production: { url: "https://api.hotels.example/v2" },
  sandbox: {
    url: "https://sandbox.{region}.hotels.example/v2",
    variables: { region: { default: "eu", enum: ["eu", "us"] } },
  },
};

/** A server by name, with values for its variables, or any other base URL. */
export type Environment =
  | "production"
  | "sandbox"
  | { name: "sandbox"; region?: "eu" | "us" }
  | { url: string };
