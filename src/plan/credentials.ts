import type { AuthConfig } from "../config/auth.js";
import type { Config } from "../config/config.js";
import { closest } from "../diagnostics/closest.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import { placeOf } from "../diagnostics/places.js";
import type { Api, SecurityScheme } from "../ir/index.js";
import type { Section } from "./decisions.js";
import { nameCredentials, type NamedScheme } from "./names/credentials.js";
import { isOAuth, planFlows, type Flows } from "./oauth.js";
import type { CredentialPlan } from "./plan.js";
import { findUnasked } from "./unasked-schemes.js";

interface CredentialRequest {
  readonly api: Api;
  readonly config: Config;
  /** Names of the environments. */
  readonly environments: readonly string[];
  /** Names of values that the index exports, and of types. */
  readonly taken: ReadonlySet<string>;
  readonly locked: Section;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

export interface Credentials {
  /** Scheme by scheme, a factory that takes the proof itself behind those of flows. */
  readonly plans: readonly CredentialPlan[];
  readonly decisions: Section;
}

/**
 * The factories of every scheme: one for each of its flows, and one for what it sends. Those that some action asks for come
 * first, and so have the first choice of names.
 */
export function planCredentials(request: CredentialRequest): Credentials {
  const { api, taken, locked } = request;
  const configs = request.config.auth ?? {};
  noteUnknown(configs, request);
  const unasked = findUnasked(api);
  const described = api.securitySchemes.map((one): NamedScheme => {
    const scheme = configureScheme(one, request.config);
    const flows = planFlows(scheme, configOf(scheme, request.config), api);
    noteBroken(scheme, flows, request);
    const use = unasked.has(scheme.id) && ({ unasked: true } as const);
    return { scheme, flows: flows.ready, ...use };
  });
  const schemes = [
    ...described.filter((one) => !one.unasked),
    ...described.filter((one) => one.unasked),
  ];
  const names = nameCredentials({ schemes, taken, locked });
  return {
    plans: schemes.flatMap((one) => planScheme(one, names.of(one.scheme))),
    decisions: names.decisions,
  };
}

const configOf = ({ id }: SecurityScheme, { auth = {} }: Config): AuthConfig =>
  (Object.hasOwn(auth, id) ? auth[id] : undefined) ?? {};

/** A scheme as the configuration has it, which wins over the description. */
export function configureScheme(
  described: SecurityScheme,
  config: Config,
): SecurityScheme {
  const { hook: own, ...scheme } = described;
  const { hook = own } = configOf(described, config);
  return hook ? { ...scheme, hook } : scheme;
}

function planScheme(
  { scheme, flows, ...use }: NamedScheme,
  name: (part: string) => string | undefined,
): CredentialPlan[] {
  const scopeType = name("scope");
  const own = {
    factory: name("token") ?? name("") ?? scheme.id,
    scheme,
    ...use,
  };
  const running = flows.map((flow): CredentialPlan => ({
    factory: name(flow.flow) ?? flow.flow,
    scheme,
    ...use,
    oauth: { ...flow, ...(scopeType !== undefined && { scopeType }) },
  }));
  return isOAuth(scheme) ? [...running, own] : [own, ...running];
}

function noteUnknown(
  configs: Readonly<Record<string, AuthConfig>>,
  { api, environments, diagnostics }: CredentialRequest,
): void {
  const known = api.securitySchemes.map(({ id }) => id);
  for (const [scheme, config] of Object.entries(configs)) {
    if (!known.includes(scheme))
      diagnostics.report("GC_CONFIG_AUTH_SCHEME", placeOf(config), {
        scheme,
        suggestion: closest(scheme, known) ?? "",
      });
    for (const [name, own] of Object.entries(config.environments ?? {}))
      if (!environments.includes(name))
        diagnostics.report("GC_CONFIG_AUTH_ENVIRONMENT", placeOf(own), {
          name,
          suggestion: closest(name, environments) ?? "",
        });
  }
}

function noteBroken(
  { id }: SecurityScheme,
  { broken }: Flows,
  { root, diagnostics }: CredentialRequest,
): void {
  const place = ["components", "securitySchemes", id];
  for (const { flow, missing } of broken)
    diagnostics.report(
      "GC_OAUTH_FLOW_INCOMPLETE",
      locatePath(root, [...place, "flows", flow]) ??
        locatePath(root, ["securityDefinitions", id]),
      { scheme: id, flow, missing },
    );
}
