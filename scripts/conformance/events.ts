/** One event of an event stream. */
export interface Event {
  readonly event?: string;
  readonly data: string;
  readonly id?: string;
  /** Milliseconds. */
  readonly retry?: number;
}

/** The events of an event stream (HTML, §9.2.6). Data stays the text that it is. */
export function readEvents(text: string): readonly Event[] {
  return text
    .split(/\r?\n\r?\n/)
    .map(readEvent)
    .filter((event) => event !== undefined);
}

function readEvent(block: string): Event | undefined {
  const event = new Map<string, string | number>();
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, name, value = ""] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === "data") data.push(value);
    if (name === "event") event.set(name, value);
    // What is no id and no number of milliseconds is to be ignored.
    if (name === "id" && !value.includes("\0")) event.set(name, value);
    if (name === "retry" && /^\d+$/.test(value)) event.set(name, Number(value));
  }
  if (data.length === 0) return undefined;
  return { ...Object.fromEntries(event), data: data.join("\n") };
}
