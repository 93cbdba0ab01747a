import { camelCase, isReservedWord } from "../../escape/identifier.js";
import type { OAuthFlow, SecurityScheme } from "../../ir/index.js";
import { allocate, type Claim } from "../allocate.js";
import type { Section } from "../decisions.js";
import { isOAuth } from "../oauth.js";
import type { OAuthPlan } from "../plan.js";
import { isTakenType } from "./types.js";

/** Values that the connector's index exports beside the credentials, what `auth.ts` imports, and what samples call. */
const TAKEN = new Set(
  (
    "console send invoke isApiError bundleAction createClient environments asApiKey discover expiredWhen memoryStore startLogin finishLogin " +
    "deviceLogin signOut testConnection makeApiKey makeBasic makeBearer makeClientCertificate makeCustom makeDigest makeOAuth2"
  ).split(" "),
);

const SUFFIXES: Readonly<Record<OAuthFlow["grant"], string>> = {
  authorizationCode: "AuthorizationCode",
  clientCredentials: "ClientCredentials",
  deviceAuthorization: "Device",
  implicit: "Implicit",
  password: "Password",
};

export interface NamedScheme {
  readonly scheme: SecurityScheme;
  readonly flows: readonly OAuthPlan[];
  /** No action asks for it: it takes no name from one that is asked for. */
  readonly unasked?: true;
}

interface NameRequest {
  readonly schemes: readonly NamedScheme[];
  /** Names that are not to be had, of values and types. */
  readonly taken: ReadonlySet<string>;
  readonly locked: Section;
}

export interface CredentialNames {
  /** By what a factory takes: a flow, `token`, or "" for the proof itself; and `scope`, the type. */
  readonly of: (scheme: SecurityScheme) => (part: string) => string | undefined;
  readonly decisions: Section;
}

/**
 * Names the factories of each scheme, and the type of its scopes. The lock holds them by scheme and flow, so that a flow
 * that is added later renames nothing.
 */
export function nameCredentials({
  schemes,
  taken,
  locked,
}: NameRequest): CredentialNames {
  const ids = new Set(schemes.map(({ scheme }) => scheme.id));
  const keyOf = (id: string, part: string) => makeKey(id, part, ids);
  // A scheme that came to be OAuth's has no factory of this key any more.
  const gone = new Set(
    schemes.flatMap(({ scheme }) => (isOAuth(scheme) ? [scheme.id] : [])),
  );
  const kept = Object.fromEntries(
    Object.entries(locked).filter(([key]) => !gone.has(key)),
  );
  const factories = allocate({
    claims: schemes.flatMap((one) => claimFactories(one, kept, keyOf)),
    reserved: (name) => taken.has(name),
    locked: kept,
  });
  const types = allocate({
    claims: schemes.flatMap((one) => claimScopes(one, keyOf)),
    reserved: (name) => taken.has(name) || isTakenType(name),
    locked: kept,
  });
  const names = new Map([...factories, ...types]);
  return {
    of: (scheme) => (part) => names.get(keyOf(scheme.id, part)),
    decisions: { ...kept, ...Object.fromEntries(names) },
  };
}

/** `HotelLogin clientCredentials`; never the id of another scheme. */
function makeKey(id: string, part: string, ids: ReadonlySet<string>): string {
  let key = part === "" ? id : `${id} ${part}`;
  while (key !== id && ids.has(key)) key += " ";
  return key;
}

type KeyOf = (id: string, part: string) => string;

function claimFactories(
  { scheme, flows, unasked }: NamedScheme,
  locked: Section,
  keyOf: KeyOf,
): Claim[] {
  const later = unasked ? LATER : [];
  const { id } = scheme;
  const plain = candidatesOf(id);
  const base = plain.find((name) => name !== "") ?? "credential";
  const known = Object.keys(SUFFIXES).filter((flow) =>
    Object.hasOwn(locked, keyOf(id, flow)),
  );
  const isOnly = isOAuth(scheme) && flows.length === 1 && known.length === 0;
  return [
    isOAuth(scheme)
      ? // Names of schemes go first.
        {
          key: keyOf(id, "token"),
          candidates: [...later, "", "", `${base}Token`],
        }
      : { key: id, candidates: [...later, ...plain] },
    ...flows.map(({ flow }) => ({
      key: keyOf(id, flow),
      candidates: [
        ...later,
        ...(isOnly ? plain : ["", ""]),
        `${base}${SUFFIXES[flow]}`,
      ],
    })),
  ];
}

/** No name, as often as one that is asked for has another choice. */
const LATER: readonly string[] = ["", "", "", "", ""];

function claimScopes({ scheme, flows }: NamedScheme, keyOf: KeyOf): Claim[] {
  if (!flows.some(({ scopes }) => scopes.length > 0)) return [];
  const base = candidatesOf(scheme.id).find((name) => name !== "") ?? "";
  const name = `${base.charAt(0).toUpperCase()}${base.slice(1)}Scope`;
  return [{ key: keyOf(scheme.id, "scope"), candidates: [name, `${name}s`] }];
}

/** Best first; empty where a name cannot be had. The `X-` of a header says nothing. */
function candidatesOf(id: string): string[] {
  const short = nameOf(id.replace(/^x-(?=[a-z])/i, ""));
  const whole = nameOf(id);
  return [
    // of `bearerAuth` and `BearerAuth` the former stays what it is
    whole === id ? freeName(whole) : "",
    freeName(short),
    freeName(whole),
    /auth$/i.test(short) ? `${short}Credential` : `${short}Auth`,
  ];
}

function nameOf(id: string): string {
  const name = camelCase(id).slice(0, 60);
  return /^[0-9]/.test(name) ? `_${name}` : name || "credential";
}

const freeName = (name: string): string =>
  isReservedWord(name) || TAKEN.has(name) ? "" : name;
