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
  essence(mediaType) === "multipart/form-data";

/** Text, and what is sent and received as text because it has no codec of its own. */
export const isTextType = (mediaType: string): boolean =>
  /^text\/|[/+]xml$|[/+]ya?ml$|\/(x-)?ndjson$|\/jsonl$|\/csv$|\/graphql$|\/javascript$|\/sql$/.test(
    essence(mediaType),
  );

export const isBinaryType = (): boolean => true;
