import type { Decoded } from "./compare-answer.ts";
import type {
  Content,
  Exchange,
  ExpectedRequest,
  Scenario,
} from "./scenario.ts";
import { XML_LINKED, XML_PAGES, XML_VALUES } from "./xml-values.ts";

/** What the suite says of a call in prose only. */
export interface Given {
  /** The value of the request's body. */
  readonly body?: unknown;
  /** More of what is expected. */
  readonly request?: Partial<ExpectedRequest>;
  readonly decoded?: Decoded;
  /** Where the value of the call before has the link that this one follows. */
  readonly link?: readonly string[];
  /** Options of the call. */
  readonly options?: object;
}

const content = (contentType: string, text: string): Content => ({
  contentType,
  bytes: Buffer.from(text),
});

const json = (value: unknown): Content => ({
  ...content("application/json", JSON.stringify(value)),
  value,
});

/** What the suite calls plain JSON, though its description and its prose say that it is a patch. */
const asMergePatch = (value: unknown): Given => ({
  request: {
    body: { ...json(value), contentType: "application/merge-patch+json" },
  },
});

const PATCH = {
  description: null,
  map: { key: { description: null }, key2: null },
  array: null,
  intValue: null,
  floatValue: null,
  innerModel: null,
  intArray: null,
};

const LINKS = "Payload_Pageable_ServerDrivenPagination_";

const LAST_EVENT = { "last-event-id": "event-1" };

/** By scenario, one for each of its calls. */
const GIVEN: Readonly<Record<string, readonly Given[]>> = {
  // The caller chooses among the types of one response.
  Payload_ContentNegotiation_SameBody: [
    { options: { headers: { accept: "image/png" } } },
    { options: { headers: { accept: "image/jpeg" } } },
  ],
  Payload_ContentNegotiation_DifferentBody: [
    { options: { headers: { accept: "image/png" } } },
    { options: { headers: { accept: "application/json" } } },
  ],
  // The server refuses every token; which one is sent is not said.
  Authentication_OAuth2_invalid: [
    { request: { headers: new Map([["authorization", "Bearer invalid"]]) } },
  ],
  Payload_JsonMergePatch_updateResource: [asMergePatch(PATCH)],
  Payload_JsonMergePatch_updateOptionalResource: [asMergePatch(PATCH)],
  Payload_MediaType_StringBody_sendAsText: [
    { request: { body: content("text/plain", "{cat}") } },
  ],
  // OpenAPI has no word for a link to the next page.
  [`${LINKS}link`]: [{}, { link: ["next"] }],
  [`${LINKS}linkString`]: [{}, { link: ["next"] }],
  [`${LINKS}nestedLink`]: [{}, { link: ["nestedNext", "next"] }],
  [`${LINKS}AlternateInitialVerb_post`]: [{}, { link: ["next"] }],
  Payload_Pageable_XmlPagination_listWithNextLink: XML_LINKED.map(
    (value, index) => ({
      decoded: { value },
      ...(index > 0 && { link: ["nextLink"] }),
    }),
  ),
  Payload_Pageable_XmlPagination_listWithContinuation: XML_PAGES.map(
    (value) => ({ decoded: { value } }),
  ),
  Streaming_Sse_Protocol_reconnect: [
    {},
    {
      request: { headers: new Map(Object.entries(LAST_EVENT)) },
      options: { headers: LAST_EVENT },
    },
  ],
  Type_Model_Visibility_putReadOnlyModel: [{ request: { body: json({}) } }],
};

/** The calls of a scenario, with those that only the mock server's own code tells. */
export function completeCalls({ name, calls }: Scenario): readonly Exchange[] {
  const [call] = calls;
  if (name !== "Streaming_Sse_Protocol_reconnect" || !call) return calls;
  const event = 'id: event-2\nevent: message\ndata: {"message": "world"}\n\n';
  const body = content("text/event-stream", event);
  return [call, { ...call, response: { ...call.response, body } }];
}

/** What is given for a call of a scenario. */
export function findGiven(scenario: string, index: number): Given {
  const given = GIVEN[scenario]?.[index] ?? {};
  const [, model = "", direction] =
    /^Payload_Xml_(.+?)(?:Value)?_(get|put)$/.exec(scenario) ?? [];
  if (!Object.hasOwn(XML_VALUES, model)) return given;
  const value = XML_VALUES[model];
  return direction === "put"
    ? { ...given, body: value }
    : { ...given, decoded: { value } };
}
