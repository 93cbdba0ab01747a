import type { EmittedFile, Generator } from "../../src/emit/file.js";
import { markdownCode, markdownText } from "../../src/escape/markdown.js";
import { readAsset } from "../assets.js";
import { renderAsset } from "../render.js";
import { JSON_NOTATION, layout, type Printable } from "../layout.js";
import { describePackage, tsconfig, tsconfigBuild } from "./manifest.js";
import { printLicense } from "./license.js";
import { printReadme } from "./readme.js";

/** What makes the folder a package: its manifest, the compiler's options, and what a person reads. */
export const packageFiles: Generator = ({ plan }) => [
  // npm writes this file as JSON.stringify does, and prettier leaves it so.
  {
    path: "package.json",
    text: `${JSON.stringify(describePackage(plan), null, 2)}\n`,
    formatted: true,
  },
  jsonFile("tsconfig.json", tsconfig),
  jsonFile("tsconfig.build.json", tsconfigBuild),
  {
    path: ".gitignore",
    text: readAsset("package/gitignore.txt"),
    formatted: true,
  },
  { path: "README.md", text: printReadme(plan) },
  {
    path: "CHANGELOG.md",
    text: renderAsset("package/changelog.md.hbs", {
      version: plan.package.version,
      title: markdownText(plan.package.title),
      apiVersion: markdownCode(plan.api.info.version),
    }),
  },
  { path: "LICENSE", text: printLicense(plan), formatted: true },
];

const jsonFile = (path: string, value: Printable): EmittedFile => ({
  path,
  text: `${layout(value, JSON_NOTATION)}\n`,
  formatted: true,
});
