import { auth } from "../../generators/auth/auth.js";
import { catalogue } from "../../generators/catalogue/catalogue.js";
import { client } from "../../generators/client/client.js";
import { codecs } from "../../generators/codecs/codecs.js";
import { environments } from "../../generators/environments/environments.js";
import { index } from "../../generators/index/index.js";
import { mocks } from "../../generators/mocks/mocks.js";
import { models } from "../../generators/models/models.js";
import { operations } from "../../generators/operations/operations.js";
import { packageFiles } from "../../generators/package/package.js";
import { resources } from "../../generators/resources/resources.js";
import { runtimeFiles } from "../../generators/runtime-files.js";
import { schemas } from "../../generators/schemas/schemas.js";
import { tests } from "../../generators/tests/tests.js";
import { xml } from "../../generators/xml/xml.js";
import type { EmitInput, EmittedFile, Generator } from "./file.js";

const generators: readonly Generator[] = [
  models,
  codecs,
  operations,
  xml,
  resources,
  client,
  auth,
  environments,
  index,
  catalogue,
  mocks,
  schemas,
  tests,
  packageFiles,
];

/** Every file of the connector, sorted by path. The runtime is what the other files import of it. */
export function emit(input: EmitInput): EmittedFile[] {
  const files = generators.flatMap((generate) => generate(input));
  return [...files, ...runtimeFiles(files)].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
