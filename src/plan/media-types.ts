/** The essence of a media type: without parameters. */
const essence = (mediaType: string) =>
  mediaType.split(";")[0]!.trim().toLowerCase();

/** JSON, anything with the `+json` suffix (RFC 6839), and "anything", which an API that speaks JSON means. */
export const isJsonType = (mediaType: string): boolean =>
  /^(application|text)\/json$|\+json$|^\*\/\*$|^application\/\*$/.test(
    essence(mediaType),
  );

export const isFormType = (mediaType: string): boolean =>
  essence(mediaType) === "application/x-www-form-urlencoded";

export const isMultipartType = (mediaType: string): boolean =>
  essence(mediaType).startsWith("multipart/");

/** A multipart body whose parts are the fields of a form (RFC 7578). */
export const isMultipartForm = (mediaType: string): boolean =>
  /^multipart\/(form-data|\*)$/.test(essence(mediaType));

/** XML that is data: pictures and pages are passed through as the text that they are. */
export const isXmlType = (mediaType: string): boolean =>
  /[/+]xml$/.test(essence(mediaType)) &&
  !/[/](svg|xhtml)[+]xml$/.test(essence(mediaType));

/** Text, and what is sent and received as text because it has no codec of its own. */
export const isTextType = (mediaType: string): boolean =>
  /^text\/|[/+]xml$|[/+]ya?ml$|\/(x-)?ndjson$|\/jsonl$|\/csv$|\/graphql$|\/javascript$|\/sql$/.test(
    essence(mediaType),
  );

/** JSON values one after another: a line each, or as RFC 7464 has them. */
export const isLinesType = (mediaType: string): boolean =>
  /\/(x-)?ndjson$|\/jsonl$|\/(x-)?json-?lines$/.test(essence(mediaType)) ||
  isJsonSequence(mediaType);

export const isEventStream = (mediaType: string): boolean =>
  essence(mediaType) === "text/event-stream";

/** RFC 7464, and the suffix of it (RFC 8091). */
export const isJsonSequence = (mediaType: string): boolean =>
  /[/+]json-seq$/.test(essence(mediaType));

/** Names that only say which syntax a body has, and nothing of what it means: one of them is enough. */
export const isPlainSyntax = (mediaType: string): boolean =>
  /^(application|text)\/(json|xml|\*(\+json)?)$|^\*\/\*$/.test(
    essence(mediaType),
  );
