// What only Node can do.
export { fileStore } from "./runtime/node/file-store.js";
export { StoreError } from "./runtime/stores/store-error.js";
export { loopbackLogin } from "./runtime/node/loopback-login.js";
export type { LoopbackLoginOptions } from "./runtime/node/loopback-login.js";
