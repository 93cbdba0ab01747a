// What only Node can do.
export { fileStore } from "./runtime/node/file-store.js";
export { StoreError } from "./runtime/stores/store-error.js";
