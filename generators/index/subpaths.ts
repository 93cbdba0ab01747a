import type { EmittedFile } from "../../src/emit/file.js";
import type { Plan } from "../../src/plan/plan.js";
import {
  flowsOf,
  hasNodeEntry,
  hasStores,
  usesCertificates,
} from "../auth/uses.js";
import { hookFiles } from "./hooks.js";

/** Entries beside `src/index.ts`. `src/node.ts` and `src/testing.ts` are so that the main one runs everywhere. */
export const subpathFiles = (plan: Plan): EmittedFile[] => [
  ...(hasNodeEntry(plan) ? [nodeFile(plan)] : []),
  ...(hasStores(plan) ? [testingFile] : []),
  ...hookFiles(plan),
];

const STORE_ERROR =
  'export { StoreError } from "./runtime/stores/store-error.js";';

function nodeFile(plan: Plan): EmittedFile {
  const from = (names: string, file: string) =>
    `export ${names} from "./runtime/node/${file}.js";`;
  const lines = [
    "// What only Node can do.",
    ...(hasStores(plan)
      ? [from("{ fileStore }", "file-store"), STORE_ERROR]
      : []),
    ...(flowsOf(plan).has("authorizationCode")
      ? [
          from("{ loopbackLogin }", "loopback-login"),
          from("type { LoopbackLoginOptions }", "loopback-login"),
        ]
      : []),
    ...(usesCertificates(plan)
      ? [
          from("{ tlsTransport }", "tls-transport"),
          from("type { TlsOptions }", "tls-transport"),
        ]
      : []),
  ];
  return {
    path: "src/node.ts",
    text: `${lines.join("\n")}\n`,
    formatted: true,
  };
}

const testingFile: EmittedFile = {
  path: "src/testing.ts",
  text: [
    "// For tests of a store of your own.",
    'export type { Store } from "./runtime/store.js";',
    'export type {\n  StoreCase,\n  StoreContractOptions,\n} from "./runtime/testing/store-contract.js";',
    'export { storeContract } from "./runtime/testing/store-contract.js";\n',
  ].join("\n"),
  formatted: true,
};
