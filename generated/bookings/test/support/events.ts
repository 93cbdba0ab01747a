import type { Json } from "../../src/mocks/schema.js";
import type { TestEvents } from "./catalogue.js";
import { parseJson } from "./kinds.js";

/** The events of a text (HTML, section 9.2.6), or what they hold. */
export function readEvents(
  text: string,
  { items, json = false, named = {} }: TestEvents,
): Json {
  const events = text.split("\n\n").filter((event) => event !== "");
  return events.map((event) => {
    const fields = readFields(event);
    const name = fields.get("event") ?? "message";
    const own = Object.hasOwn(named, name) ? named[name] : undefined;
    const isJson = own === undefined ? json : own === "json";
    const data = fields.get("data") ?? "";
    const value = isJson ? (parseJson(data) ?? data) : data;
    if (items === "data") return value;
    const members = [...fields].map(([field, said]): [string, Json] => [
      field,
      field === "data" ? value : field === "retry" ? Number(said) : said,
    ]);
    return Object.fromEntries(members);
  });
}

function readFields(event: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of event.split("\n")) {
    const [name = "", ...rest] = line.split(": ");
    const value = rest.join(": ");
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return fields;
}
