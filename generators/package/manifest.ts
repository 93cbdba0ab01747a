import type { Plan } from "../../src/plan/plan.js";
import { hasNodeEntry, hasStores } from "../auth/uses.js";
import { hasHooks } from "../index/hooks.js";

/** Earlier ones treat members that are missing in other ways. */
const VALIDATORS = { valibot: "^1.5.0", zod: "^4.6.7" };

/** `package.json`: what npm and Node need to know. No script runs when the package is installed. */
export function describePackage(plan: Plan): Record<string, unknown> {
  const { name, version, title, license } = plan.package;
  const hasActions = plan.groups.length > 0;
  const validation = hasActions ? plan.validation : undefined;
  const peers = {
    ...(hasHooks(plan) && { "@opentelemetry/api": "^1.9.0" }),
    msw: "^3.0.0",
    ...(validation && { [validation]: VALIDATORS[validation] }),
  };
  return {
    name,
    version,
    description: `Typed client for the API: ${title}`.slice(0, 200),
    license: license ?? "SEE LICENSE IN LICENSE",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: describeExports(plan, hasActions, validation),
    files: ["dist", "connector.json", "connector.d.json.ts", "CHANGELOG.md"],
    scripts: {
      build: "tsc -p tsconfig.build.json",
      pretest: "node test/support/node-version.mjs",
      // Not isolated: what reads the description is loaded once for all test files.
      test: `vitest run --no-isolate${hasActions ? "" : " --passWithNoTests"}`,
      prepublishOnly: "npm run build",
    },
    // npm publishes a prerelease only under a tag that is said, so that nobody gets it unasked.
    ...(isPrerelease(version) && { publishConfig: { tag: "next" } }),
    peerDependencies: peers,
    // Each is behind an entry of its own: nobody needs one who does not import it.
    peerDependenciesMeta: Object.fromEntries(
      Object.keys(peers).map((peer) => [peer, { optional: true }]),
    ),
    devDependencies: {
      ...(hasHooks(plan) && { "@opentelemetry/api": "^1.10.0" }),
      ...(hasNodeEntry(plan) && { "@types/node": "^24.19.2" }),
      ajv: "^8.20.0",
      "ajv-formats": "^3.0.1",
      msw: "^3.0.5",
      typescript: "^5.9.3",
      ...(validation === "valibot" && { valibot: VALIDATORS.valibot }),
      vitest: "^5.1.1",
      ...(validation === "zod" && { zod: VALIDATORS.zod }),
    },
  };
}

/** Semantic Versioning 2.0.0 §9; build metadata (§10) may have a hyphen, too. */
const isPrerelease = (version: string): boolean =>
  version.replace(/\+.*$/, "").includes("-");

/** Types come first: conditions are tried in order. */
function describeExports(
  plan: Plan,
  hasActions: boolean,
  validation: Plan["validation"],
): Record<string, unknown> {
  const entry = (path: string) => ({
    types: `./dist/${path}.d.ts`,
    default: `./dist/${path}.js`,
  });
  return {
    ".": entry("index"),
    ...(hasActions && {
      "./operations/*": entry("operations/*"),
      "./mocks": entry("mocks/index"),
    }),
    ...(hasNodeEntry(plan) && { "./node": entry("node") }),
    ...(hasStores(plan) && { "./testing": entry("testing") }),
    ...(hasHooks(plan) && {
      "./interceptors": entry("interceptors"),
      "./otel": entry("otel"),
    }),
    ...(validation && { "./schemas": entry("schemas/index") }),
    "./connector.json": {
      types: "./connector.d.json.ts",
      default: "./connector.json",
    },
    // for tools that ask every package for its version
    "./package.json": "./package.json",
  };
}

/** For editors, tests and `tsc`: everything, nothing written. */
export const describeTsconfig = (plan: Plan) => ({
  compilerOptions: {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    types: hasNodeEntry(plan) ? ["node"] : [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowArbitraryExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["src", "test"],
});

/** What is published. */
export const tsconfigBuild = {
  extends: "./tsconfig.json",
  compilerOptions: {
    rootDir: "src",
    outDir: "dist",
    noEmit: false,
    declaration: true,
    isolatedDeclarations: true,
  },
  include: ["src"],
};
