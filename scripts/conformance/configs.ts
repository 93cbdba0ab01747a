import type { Config } from "../../src/index.js";

/** What a document gets, and why a user who had it would write the same. */
interface Configured {
  readonly config: Config;
  readonly reason: string;
}

/**
 * The documents, by the folder of their scenarios, that a connector is generated from with a configuration, as a user has
 * one whose server is not quite what its description says. Every other document gets none.
 */
export const CONFIGS: Readonly<Record<string, Configured>> = {
  "payload/xml": {
    config: { xml: { arrays: "wrapped", items: "type" } },
    reason:
      "the emitter says nothing of the XML of three models, whose lists have elements of their own and items that are named by their type; six scenarios pass by that",
  },
};
