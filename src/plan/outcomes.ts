import type { Action, Api, Content, Response } from "../ir/index.js";
import { describesBytes } from "./bytes.js";
import type { HeaderPlan } from "./header-plan.js";
import type { OutcomePlan } from "./plan.js";
import { headersOf } from "./response-headers.js";
import { isXmlType, readingOf, type Reading } from "./response-kinds.js";

const isIn = (hundreds: number, { status }: Response): boolean =>
  status.startsWith(String(hundreds));

/**
 * The responses with which a call ends well: all of 2XX; a redirect that is all the operation gives; Not Modified.
 * `default` is what no other response describes, and so a failure, unless nothing that succeeds is documented, or every
 * failure is (OpenAPI §4.16).
 */
export function successes({ responses }: Action): Response[] {
  const given = responses.filter((response) => isIn(2, response));
  const redirects = responses.filter((response) => isIn(3, response));
  const rest = responses.filter(({ status }) => status === "default");
  const ranges = new Set(responses.map(({ status }) => status));
  const noFailure = ranges.has("4XX") && ranges.has("5XX");
  if (noFailure ? !ranges.has("2XX") : given.length + redirects.length === 0)
    given.push(...rest);
  if (given.length === 0) return redirects;
  return [...given, ...redirects.flatMap(notModified)];
}

/** 304 answers a condition that only the caller can have set (RFC 9110 §15.4.5); other redirects are followed. */
const notModified = (response: Response): Response[] =>
  response.status === "304" || response.status === "3XX"
    ? [{ ...response, status: "304", content: [] }]
    : [];

interface OutcomeContext {
  readonly schemas: Api["schemas"];
  readonly headers: readonly HeaderPlan[];
}

/** Every success in each of its media types. Where there are several, one is asked for, JSON before all. */
export function planOutcomes(
  action: Action,
  { schemas, headers }: OutcomeContext,
): OutcomePlan[] {
  const found = distinctStatuses(successes(action));
  const isRedirected = found.every((response) => isIn(3, response));
  const isUntold = !isRedirected && isBodyUntold(action, found);
  return found.flatMap((response): OutcomePlan[] => {
    const { status } = response;
    const common = {
      status,
      except: /^\d+$/.test(status) ? [] : exactOf(found, status),
      headers: headersOf(response.headers, headers),
    };
    const bodies = isBodiless(action, status)
      ? []
      : readingsOf(response.content, schemas);
    if (bodies.length === 0 && isUntold && !isBodiless(action, status))
      return [{ ...common, kind: "any", mediaType: "*/*", asked: true }];
    if (bodies.length === 0)
      return [
        { ...common, kind: "none", asked: status !== "304" || isRedirected },
      ];
    return bodies.map(({ mediaType, ...reading }, index) => ({
      ...common,
      ...reading,
      mediaType,
      asked: index === 0,
    }));
  });
}

/** To give something is what these methods are for (RFC 9110 §9.3.1): where no body is described, that is only left out. */
const isBodyUntold = (
  { method }: Action,
  found: readonly Response[],
): boolean =>
  /^(GET|QUERY)$/.test(method) &&
  found.every(({ content }) => content.length === 0);

/** A range that stands for 304 does not stand beside one. */
const distinctStatuses = (responses: readonly Response[]): Response[] =>
  [
    ...new Map(responses.toReversed().map((one) => [one.status, one])).values(),
  ].toReversed();

/** HEAD has no body (RFC 9110 §9.3.2), and nor have these statuses (§6.4.1). */
const isBodiless = ({ method }: Action, status: string): boolean =>
  method === "HEAD" || ["204", "205", "304"].includes(status);

const exactOf = (responses: readonly Response[], status: string): string[] =>
  responses
    .map((response) => response.status)
    .filter(
      (other) =>
        other !== status &&
        /^\d+$/.test(other) &&
        (status === "default" ? other.startsWith("2") : other[0] === status[0]),
    );

type Form = Reading & { readonly mediaType: string };

const ORDER = ["json", "xml", "text", "stream", "parts", "binary"] as const;

/** The preferred form first, then those that hold something else: the same in another notation is not asked for. */
function readingsOf(
  content: readonly Content[],
  schemas: Api["schemas"],
): Form[] {
  const forms = content.map((one) => ({
    form: { mediaType: one.mediaType, ...readingOf(one, schemas) },
    described: one.schema,
  }));
  const rank = ({ form: { kind, mediaType } }: (typeof forms)[number]) =>
    ORDER.indexOf(kind) + (kind === "text" && isXmlType(mediaType) ? 0.5 : 0);
  const best = Math.min(...forms.map(rank));
  const first = forms.find((one) => rank(one) === best);
  if (!first) return [];
  const text = JSON.stringify(first.described);
  const others = forms.filter(
    (one) =>
      one !== first &&
      (one.form.kind === first.form.kind
        ? one.form.kind === "json"
        : !isNotation(one.form, one.described, text)),
  );
  return [first, ...others].map(({ form }) => form);
}

function isNotation(
  { kind, mediaType }: Form,
  described: Content["schema"],
  preferred: string | undefined,
): boolean {
  if (kind === "stream" || kind === "parts") return false;
  if (isXmlType(mediaType) || /ya?ml/.test(mediaType)) return true;
  if (described === undefined) return false;
  const { type } = described;
  const plain = type?.length === 1 && type[0] === "string";
  return (
    JSON.stringify(described) === preferred ||
    !(plain || describesBytes(described))
  );
}
