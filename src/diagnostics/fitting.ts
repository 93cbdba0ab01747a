/** What a message quotes of a description or a path is at most this long. */
const MOST = 300;
/** Of what is longer the end is shown too: that of a path or a URL tells most. */
const END = 80;

/** The params of a message, with what is too long to be read cut in its middle. */
export function fitParams<P extends object>(params: P): P {
  const entries = Object.entries(params).map(
    ([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" ? fit(value) : value,
    ],
  );
  return Object.fromEntries(entries) as P;
}

function fit(text: string): string {
  if (text.length <= MOST) return text;
  const start = text.slice(0, MOST - END).replace(/[\ud800-\udbff]$/, "");
  const end = text.slice(-END).replace(/^[\udc00-\udfff]/, "");
  return `${start}…${end}`;
}
