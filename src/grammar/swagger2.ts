import {
  absent,
  any,
  flag,
  list,
  map,
  one,
  shape,
  text,
  textMap,
  texts,
  type Grammar,
} from "./kind.js";
import { openapi3 } from "./openapi3.js";
import { schemaFields } from "./schema.js";

const referable = true;

const operation = one("operation");

/** Swagger 2.0 describes what is not a body with schema keywords on the object itself. */
const {
  $ref: _ref,
  required: _required,
  description: _description,
  examples: _examples,
  ...valueFields
} = schemaFields;

/** Swagger 2.0. */
export const swagger2: Grammar = {
  ...openapi3,
  document: shape(
    {
      swagger: any,
      info: one("info"),
      host: text,
      basePath: text,
      schemes: texts,
      consumes: texts,
      produces: texts,
      paths: one("paths"),
      definitions: map("schema"),
      parameters: map("parameter"),
      responses: map("response"),
      securityDefinitions: map("securityScheme"),
      security: list("securityRequirement"),
      tags: list("tag"),
      externalDocs: one("externalDocs"),
    },
    { required: ["info"] },
  ),
  pathItem: shape(
    {
      get: operation,
      put: operation,
      post: operation,
      delete: operation,
      options: operation,
      head: operation,
      patch: operation,
      parameters: list("parameter"),
    },
    { referable },
  ),
  operation: shape({
    tags: texts,
    summary: text,
    description: text,
    externalDocs: one("externalDocs"),
    operationId: text,
    consumes: texts,
    produces: texts,
    parameters: list("parameter"),
    responses: one("responses"),
    schemes: texts,
    deprecated: flag,
    security: list("securityRequirement"),
  }),
  parameter: shape(
    {
      ...valueFields,
      name: text,
      in: text,
      description: text,
      required: flag,
      schema: one("schema"),
      allowEmptyValue: flag,
      collectionFormat: text,
    },
    { referable, required: ["name", "in"] },
  ),
  response: shape(
    {
      description: text,
      schema: one("schema"),
      headers: map("header"),
      examples: any,
    },
    { referable },
  ),
  header: shape({ ...valueFields, description: text, collectionFormat: text }),
  schema: shape({ ...schemaFields, discriminator: any }, { referable }),
  securityScheme: shape(
    {
      type: text,
      description: text,
      name: text,
      in: text,
      flow: text,
      authorizationUrl: text,
      tokenUrl: text,
      scopes: textMap,
    },
    { referable, required: ["type"] },
  ),
  server: absent,
  serverVariable: absent,
  requestBody: absent,
  mediaType: absent,
  encoding: absent,
  example: absent,
  link: absent,
  callback: absent,
  discriminator: absent,
  components: absent,
  oauthFlows: absent,
  oauthFlow: absent,
};
