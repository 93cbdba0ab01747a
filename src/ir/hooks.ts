import type { Api, Hook } from "./index.js";

/** Every request that the API sends. */
export const hooksOf = ({ webhooks = [], actions }: Api): Hook[] => [
  ...webhooks,
  ...actions.flatMap(({ callbacks = [] }) => callbacks),
];
