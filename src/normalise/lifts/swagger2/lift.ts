import { derive } from "../../../diagnostics/provenance.js";
import { isNode, nodeOf, omit, type Node } from "../../../grammar/json.js";
import { swagger2 } from "../../../grammar/swagger2.js";
import { transform } from "../../transform.js";
import { liftPathItem } from "./operations.js";
import { schemaLift } from "./schemas.js";
import { liftSecurityDefinitions } from "./security.js";
import { serversOf } from "./servers.js";

const moved = [
  "swagger",
  "host",
  "basePath",
  "schemes",
  "consumes",
  "produces",
  "definitions",
  "securityDefinitions",
];

/** Swagger 2.0 → OpenAPI 3.0, of a bundled document. */
export function liftSwagger2(document: Node): Node {
  const lifted = transform(document, swagger2, schemaLift);
  const paths = nodeOf(lifted, "paths");
  return derive(document, {
    openapi: "3.0.0",
    ...omit(lifted, moved),
    servers: serversOf(lifted),
    ...(paths && { paths: liftPaths(paths, lifted) }),
    components: {
      schemas: nodeOf(lifted, "definitions") ?? {},
      securitySchemes: liftSecurityDefinitions(lifted),
    },
  });
}

function liftPaths(paths: Node, document: Node): Node {
  return derive(
    paths,
    Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [
        path,
        isNode(item) && !path.startsWith("x-")
          ? liftPathItem(item, document)
          : item,
      ]),
    ),
  );
}
