import type { Config } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import { isReservedWord } from "../escape/identifier.js";
import type { Api } from "../ir/index.js";
import type { Section } from "./decisions.js";
import { CONNECTOR_TYPES, isTakenType } from "./names/types.js";
import type { ClientPlan, PackagePlan } from "./plan.js";
import { releasesBefore, SEMVER } from "./releases.js";

/** Words of a title that say that it is an API, which everything here is. */
const NOISE =
  /^(api|apis|rest|restful|openapi|swagger|the|a|an|of|for|and|sdk|spec|specs|specification|definition|reference|docs|documentation|official|public|service|services|v?\d+)$/i;

interface PackageRequest {
  readonly api: Api;
  readonly config: Config;
  /** The name that it has where the configuration gives none. */
  readonly name: string;
  /** The releases of the lock. */
  readonly locked: Section;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

export function planPackage({
  api,
  config,
  name: own,
  locked,
  root,
  diagnostics,
}: PackageRequest): PackagePlan {
  const { info } = api;
  const title = info.title
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, " ")
    .trim();
  const name = config.name ?? own;
  const license = info.license?.identifier;
  const version = config.version ?? versionOf(info.version, root, diagnostics);
  const earlier = releasesBefore(version, locked);
  return {
    name,
    version,
    ...(earlier.length > 0 && { earlier }),
    title: title === "" ? name : title,
    ...(license !== undefined &&
      /^[A-Za-z0-9.+() -]{1,80}$/.test(license) && { license }),
  };
}

/** The description's version as semver: `1`, `v1.2` and `1.2.3.4` are completed or cut; anything else is 0.0.0. */
function versionOf(
  version: string,
  root: unknown,
  diagnostics: Diagnostics,
): string {
  if (SEMVER.test(version) && version.length < 100) return version;
  const [whole, major, minor = "0", patch = "0"] =
    /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?![\w])[.\w-]*$/i.exec(
      version,
    ) ?? [];
  if (whole === undefined) {
    diagnostics.report(
      "GC_VERSION_NOT_SEMVER",
      locatePath(root, ["info", "version"]),
      { version },
    );
    return "0.0.0";
  }
  return [major, minor, patch].map(Number).join(".");
}

/** Names after the API's title. Those of the lock stay what they are when the title changes. */
export function nameConnector(api: Api, locked: Section) {
  const words = titleWords(api);
  const decisions = {
    name: `${words.join("-").toLowerCase()}-connector`,
    client: words
      .map(capital)
      .join("")
      .replace(/^(?=[0-9])/, "_"),
    ...locked,
  };
  return { ...decisions, decisions };
}

/** The client is named after the API; `Api` tells it from a type that the connector has anyway. */
export function planClient(own: string): ClientPlan {
  const taken = [own, `${own}Options`, `create${own}`].some(isTaken);
  const className = taken ? `${own}Api` : own;
  const variable = own.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) =>
    start.toLowerCase(),
  );
  return {
    className,
    factory: `create${className}`,
    variable: isReservedWord(variable) ? "connector" : variable,
    optionsType: `${className}Options`,
  };
}

const isTaken = (name: string) =>
  name === "createClient" || isTakenType(name) || CONNECTOR_TYPES.has(name);

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** At most four words of the title's first part that has any, else of the first server's host. They keep their own case. */
function titleWords(api: Api): string[] {
  const host =
    /^(?:https?:)?\/\/(?:api\.|www\.)?([a-z0-9-]+)/i.exec(
      api.servers[0]?.url ?? "",
    )?.[1] ?? "";
  const product = productWords(api.info.title);
  if (product) return product;
  const parts = api.info.title
    .slice(0, 200)
    .split(/\s[-\u2013\u2014+|]+\s|[:;,(){}[\]|\n]/);
  const found = [...parts, host, "api"]
    .map((part) => domainWords(part) ?? plainWords(part))
    .find((list) => list.length > 0) ?? ["Api"];
  return found.slice(0, 4).map((word) => word.slice(0, 30));
}

/** `Twilio - Chat`: a company, and which of its APIs this is, in a word each. */
function productWords(title: string): string[] | undefined {
  const parts = title.split(/\s[-\u2013\u2014]\s/).map(plainWords);
  const isPair =
    parts.length === 2 && parts.every(({ length }) => length === 1);
  return isPair ? parts.flat().map((word) => word.slice(0, 30)) : undefined;
}

/** Those of a name that is a domain of two labels, `api.video`: what it says of an API is the name. */
const domainWords = (text: string): string[] | undefined =>
  /^\s*apis?\.[a-z0-9-]+\s*$/i.test(text)
    ? (text.match(/[A-Za-z0-9]+/g) ?? undefined)
    : undefined;

const plainWords = (text: string) =>
  (
    text
      .normalize("NFKD")
      .replaceAll(/\p{M}+|['\u2019]s\b/gu, "")
      .match(/[A-Za-z0-9]+/g) ?? []
  ).filter((word) => !NOISE.test(word));
