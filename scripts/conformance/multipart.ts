/** One part of a multipart body. */
export interface Part {
  readonly name?: string;
  readonly fileName?: string;
  /** Absent if it does not say. */
  readonly contentType?: string;
  readonly bytes: Buffer;
}

/**
 * Takes a multipart body apart (RFC 2046, §5.1, and RFC 7578).
 *
 * @throws Error if it is none.
 */
export function readParts(contentType: string, body: Buffer): readonly Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error("the body has no boundary");
  const text = `\r\n${body.toString("latin1")}`;
  const sections = text.split(`\r\n--${boundary}`).slice(1);
  if (!sections.at(-1)?.startsWith("--"))
    throw new Error("the multipart body does not end");
  return sections.slice(0, -1).map(readPart);
}

function readPart(section: string): Part {
  const end = section.indexOf("\r\n\r\n");
  if (end < 0) throw new Error("a part has no end of its headers");
  const headers = new Map(
    section
      .slice(0, end)
      .split("\r\n")
      .filter(Boolean)
      .map((line) => {
        const [name = "", ...rest] = line.split(":");
        return [name.trim().toLowerCase(), rest.join(":").trim()];
      }),
  );
  const disposition = headers.get("content-disposition") ?? "";
  const parameter = (name: string) =>
    new RegExp(`; *${name}="([^"]*)"`, "i").exec(disposition)?.[1];
  const name = parameter("name");
  const fileName = parameter("filename");
  const contentType = headers.get("content-type");
  return {
    ...(name !== undefined && { name }),
    ...(fileName !== undefined && { fileName }),
    ...(contentType !== undefined && { contentType }),
    bytes: Buffer.from(section.slice(end + 4), "latin1"),
  };
}
