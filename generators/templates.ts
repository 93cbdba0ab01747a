import Handlebars from "handlebars";
import { readAsset } from "./assets.js";
import { TEMPLATE_OPTIONS } from "./template-options.js";

export type Template = Handlebars.TemplateDelegate;

/**
 * A handlebars template under `generators/`, by its name relative to it. The bundle holds another module in this one's
 * place, with the templates compiled when it was built: a run then needs no compiler for them.
 */
export function loadTemplate(name: string): Template {
  return Handlebars.compile(readAsset(name), TEMPLATE_OPTIONS);
}
