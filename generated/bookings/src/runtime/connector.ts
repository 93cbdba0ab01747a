import { Client, type Settings } from "./client.js";

/** A connector, or its connection alone. */
export type Connector = Client | { readonly $: Client };

/** What a connector connects with. */
export function settingsOf(connector: Connector): Settings {
  const client = connector instanceof Client ? connector : connector.$;
  return client.settings;
}
