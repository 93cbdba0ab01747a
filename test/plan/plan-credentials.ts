import type { Config } from "../../src/config/config.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { OAuthFlow, SecurityScheme } from "../../src/ir/index.js";
import { planCredentials } from "../../src/plan/credentials.js";
import type { Section } from "../../src/plan/decisions.js";
import { action, api } from "./api.js";

export interface Given {
  /** Which the one operation asks for. */
  readonly schemes: readonly SecurityScheme[];
  /** Which none asks for. */
  readonly unasked?: readonly SecurityScheme[];
  readonly config?: Config;
  readonly locked?: Section;
  readonly taken?: readonly string[];
  readonly scopes?: readonly string[];
}

export function plan({
  schemes,
  unasked = [],
  config = {},
  locked = {},
  taken = [],
  scopes = [],
}: Given) {
  const diagnostics = new Diagnostics();
  const security = schemes.map(({ id }) => ({ [id]: scopes }));
  const { plans, decisions } = planCredentials({
    api: api({
      securitySchemes: [...unasked, ...schemes],
      actions: [action({ security })],
    }),
    config,
    environments: ["production", "sandbox"],
    taken: new Set(taken),
    locked,
    root: {},
    diagnostics,
  });
  return {
    plans,
    factories: plans.map(({ factory }) => factory),
    decisions,
    problems: diagnostics.all.map(({ message }) => message),
  };
}

export const URLS = {
  authorizationUrl: "https://a.example/authorize",
  deviceAuthorizationUrl: "https://a.example/device",
  tokenUrl: "https://a.example/token",
};

export const flow = (
  grant: OAuthFlow["grant"],
  rest: Partial<OAuthFlow> = URLS,
): OAuthFlow => ({ grant, scopes: [], ...rest });

export const oauth2 = (...flows: OAuthFlow[]): SecurityScheme => ({
  id: "Login",
  type: "oauth2",
  flows,
});
