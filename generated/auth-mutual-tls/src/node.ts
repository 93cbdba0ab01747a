// What only Node can do.
export { tlsTransport } from "./runtime/node/tls-transport.js";
export type { TlsOptions } from "./runtime/node/tls-transport.js";
