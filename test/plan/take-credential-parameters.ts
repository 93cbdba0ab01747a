import type { Config } from "../../src/config/config.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Action, Api, Parameter } from "../../src/ir/index.js";
import { takeCredentialParameters } from "../../src/plan/credential-parameters/take.js";
import type { Section } from "../../src/plan/decisions.js";
import { action, string } from "./api.js";

/** A parameter that is needed, and is text. */
export function parameter(
  place: Parameter["in"],
  name: string,
  given: Partial<Parameter> = {},
): Parameter {
  return {
    name,
    in: place,
    required: true,
    schema: string,
    style: place === "header" ? "simple" : "form",
    explode: false,
    allowReserved: false,
    ...given,
  };
}

interface Given {
  readonly config?: Config;
  readonly released?: Section;
  readonly locked?: Section;
}

/** What becomes of a description's credential parameters. */
export function take(described: Api, given: Given = {}) {
  const diagnostics = new Diagnostics();
  const { config = {}, released = {}, locked = {} } = given;
  const { api: taken, decisions } = takeCredentialParameters({
    api: described,
    config,
    released,
    locked,
    root: {},
    diagnostics,
  });
  const shown = taken.actions.map(({ parameters, security }) => ({
    params: parameters.map(
      ({ name, required }) => `${name}${required ? "" : "?"}`,
    ),
    security,
  }));
  const codes = diagnostics.all.map(({ code, message }) => ({ code, message }));
  return { shown, codes, decisions, schemes: taken.securitySchemes };
}

export const withParameters = (
  parameters: readonly Parameter[],
  security: Action["security"] = [],
) => action({ parameters, security });
