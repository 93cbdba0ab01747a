import type { Node } from "../../grammar/json.js";
import type { Lift } from "../transform.js";
import { liftBounds } from "./bounds.js";
import { liftExamples } from "./examples.js";
import { liftFormats } from "./formats.js";
import { liftNullable } from "./nullable.js";
import { liftTypes } from "./types.js";

const steps = [liftTypes, liftFormats, liftBounds, liftNullable, liftExamples];

/**
 * OpenAPI 3.0 → 3.1: schemas become those of JSON Schema 2020-12. What 3.0 wrote is still common in 3.1, and changes
 * nothing where it does not occur, so that the lift is applied to every version.
 */
export const openapi30: Lift = {
  document: (node) => ({ ...node, openapi: "3.1.0" }),
  schema: (node: Node) => steps.reduce((lifted, step) => step(lifted), node),
};
