// For tests of a store of your own.
export type { Store } from "./runtime/store.js";
export type {
  StoreCase,
  StoreContractOptions,
} from "./runtime/testing/store-contract.js";
export { storeContract } from "./runtime/testing/store-contract.js";
