import { loadTemplate, type Template } from "./templates.js";

const loaded = new Map<string, Template>();

/** Fills in a handlebars template. Nothing is escaped here: every value must have gone through `src/escape` before. */
export function renderAsset(name: string, values: object): string {
  const template = loaded.get(name) ?? loadTemplate(name);
  loaded.set(name, template);
  return template(values);
}
