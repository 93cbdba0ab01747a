import type { Display, ExternalDocs, Info } from "../ir/index.js";
import type { Document, ExternalDocsNode } from "../normalise/document.js";
import { isObject } from "../is-object.js";
import { pickStrings } from "./read.js";

export function buildInfo({ info, externalDocs }: Document): Info {
  const contact = pickStrings(info.contact, ["name", "url", "email"]);
  const license = pickStrings(info.license, ["name", "identifier", "url"]);
  return {
    ...pickStrings(info, ["summary", "description", "termsOfService"]),
    title: info.title,
    version: info.version,
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(license.name !== undefined && {
      license: { ...license, name: license.name },
    }),
    ...buildExternalDocs(externalDocs),
  };
}

export function buildDisplay({ info }: Document): Display {
  const logo = isObject(info["x-logo"])
    ? pickStrings(info["x-logo"], ["url", "backgroundColor"])
    : {};
  return {
    title: info.title,
    ...(info.contact?.name !== undefined && { publisher: info.contact.name }),
    ...(logo.url !== undefined && { icon: logo.url }),
    ...(logo.backgroundColor !== undefined && { color: logo.backgroundColor }),
  };
}

/** As members to spread: a link without a URL says nothing. */
export function buildExternalDocs(node: ExternalDocsNode | undefined): {
  externalDocs?: ExternalDocs;
} {
  const { url, description } = pickStrings(node, ["url", "description"]);
  return url === undefined
    ? {}
    : {
        externalDocs: {
          url,
          ...(description !== undefined && { description }),
        },
      };
}
