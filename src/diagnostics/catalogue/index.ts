import type { Entry } from "../entry.js";
import { build } from "./build.js";
import { config } from "./config.js";
import { connection } from "./connection.js";
import { load } from "./load.js";
import { normalise } from "./normalise.js";
import { parameters } from "./parameters.js";
import { parts } from "./parts.js";
import { plan } from "./plan.js";
import { select } from "./select.js";
import { validate } from "./validate.js";
import { write } from "./write.js";
import { xml } from "./xml.js";

/** Every code there is, by the stage that reports it. Codes are stable: never renamed, never reused. */
export const catalogue = {
  ...load,
  ...validate,
  ...parameters,
  ...normalise,
  ...select,
  ...build,
  ...plan,
  ...xml,
  ...parts,
  ...connection,
  ...config,
  ...write,
};

export type Code = keyof typeof catalogue;

export type ParamsOf<C extends Code> =
  (typeof catalogue)[C] extends Entry<infer P> ? P : never;
