import type { EmittedFile, Generator } from "../../src/emit/file.js";
import { markdownCode, markdownText } from "../../src/escape/markdown.js";
import type { Plan } from "../../src/plan/plan.js";
import { readAsset } from "../assets.js";
import { renderAsset } from "../render.js";
import { JSON_NOTATION, layout, type Printable } from "../layout.js";
import {
  describePackage,
  describeTsconfig,
  tsconfigBuild,
} from "./manifest.js";
import { printLicense } from "./license.js";
import { settleMarkdown } from "./prose.js";
import { printReadme } from "./readme.js";

/** What makes the folder a package: its manifest, the compiler's options, and what a person reads. */
export const packageFiles: Generator = ({ plan, declarations }) => [
  // npm writes this file as JSON.stringify does, and prettier leaves it so.
  {
    path: "package.json",
    text: `${JSON.stringify(describePackage(plan), null, 2)}\n`,
    formatted: true,
  },
  jsonFile("tsconfig.json", describeTsconfig(plan)),
  jsonFile("tsconfig.build.json", tsconfigBuild),
  {
    path: ".gitignore",
    text: readAsset("package/gitignore.txt"),
    formatted: true,
  },
  printReadme({ plan, declarations }),
  printChangelog(plan),
  { path: "LICENSE", text: printLicense(plan), formatted: true },
];

function printChangelog({
  api,
  package: { title, version, earlier = [] },
}: Plan): EmittedFile {
  const current = { version, apiVersion: api.info.version };
  const releases = [current, ...earlier].map((release) => ({
    version: release.version,
    apiVersion: markdownCode(release.apiVersion),
  }));
  const values = { title: markdownText(title), releases };
  const text = renderAsset("package/changelog.md.hbs", values);
  return settleMarkdown("CHANGELOG.md", text, values);
}

const jsonFile = (path: string, value: Printable): EmittedFile => ({
  path,
  text: `${layout(value, JSON_NOTATION)}\n`,
  formatted: true,
});
