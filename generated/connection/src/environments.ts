import { fillVariables } from "./runtime/environment-variables.js";
import type { EnvironmentTemplate } from "./runtime/environment.js";

/** Where the API is, by the names of its environments. */
export const environments: Readonly<
  Record<
    "production" | "sandbox" | "preview" | "uat" | "local" | "lab",
    EnvironmentTemplate
  >
> = {
  production: {
    url: "https://{region}.warehouse.example/v2",
    variables: { region: { default: "eu", enum: ["eu", "us"] } },
    fill: fillVariables,
  },
  sandbox: { url: "https://sandbox.warehouse.example/v2" },
  preview: { url: "https://next.warehouse.example/v3" },
  uat: {
    url: "https://{cluster}.uat.warehouse.example/v2",
    variables: { cluster: { default: "a1", enum: ["a1", "b2"] } },
    fill: fillVariables,
  },
  local: { url: "http://localhost:8080/v2" },
  lab: { url: "http://lab.warehouse.example/v2", allowInsecure: true },
};

/**
 * A server by name, with values for its variables, or any other base URL.
 *
 * - `production`: Live stock.
 * - `sandbox`: Sandbox with made-up stock.
 * - `uat`: For acceptance tests.
 * - `lab`: Not encrypted: secrets travel in the clear.
 */
export type Environment =
  | "production"
  | "sandbox"
  | "preview"
  | "uat"
  | "local"
  | "lab"
  | {
      name: "production";
      /** Where the stock lies. */
      region?: "eu" | "us";
    }
  | { name: "uat"; cluster?: "a1" | "b2" }
  | { url: string };
