import type { Api, Content, Schema } from "../../ir/index.js";
import { listChoices } from "../body.js";
import { isJsonType, isMultipartType } from "../media-types.js";
import { listXmlParts } from "../parts/bodies.js";
import { listForms } from "../parts/parts.js";
import { planParts } from "../parts/responses.js";
import { isXmlContent } from "./xml.js";

/**
 * What is sent as XML where a caller wants it, and what is read as XML, in parts too. Of a response that is JSON as well
 * nobody reads the XML.
 */
export const spokenRoots = (api: Api): Schema[] =>
  api.actions.flatMap(({ body, responses }) => [
    ...(body ? listChoices(body, api) : []).flatMap((choice) =>
      listXmlParts(choice, api),
    ),
    ...responses
      .flatMap(({ content }) => (isJson(content) ? [] : content))
      .flatMap((content) => readRoots(content, api)),
  ]);

const isJson = (content: readonly Content[]): boolean =>
  content.some(({ mediaType }) => isJsonType(mediaType));

function readRoots(content: Content, api: Api): Schema[] {
  if (isMultipartType(content.mediaType))
    return listForms(planParts(content, api.schemas)).flatMap(
      ({ kind, schema }) => (kind === "xml" && schema ? [schema] : []),
    );
  return isXmlContent(content, api) && content.schema ? [content.schema] : [];
}
