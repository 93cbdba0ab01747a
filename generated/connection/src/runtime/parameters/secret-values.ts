import { keepSecrets } from "../credentials/keep-secrets.js";
import type { AddSecrets, FilledParameter } from "../operation.js";
import { addCookie } from "./add-cookie.js";
import { writeHeaders } from "./header.js";
import { writePath } from "./path.js";
import { addQuery, writeQuery } from "./query.js";
import { isPresent, toPlain } from "./value.js";

/**
 * Adds secret values of parameters as a credential is added: to the request that
 * is sent, and no other. They are written at once, so that one that cannot be is
 * refused before anything is sent.
 */
export function secretValues(values: readonly FilledParameter[]): AddSecrets {
  const additions = values.map(addition);
  const secrets = values.flatMap(({ value }) => listLeaves(value));
  return (sent) => {
    for (const add of additions) add(sent);
    keepSecrets(sent, ...secrets);
  };
}

/** The texts in a value, however deep. */
function listLeaves(value: unknown): string[] {
  const plain = toPlain(value);
  if (typeof plain === "object" && plain !== null) {
    return Object.values(plain).flatMap(listLeaves);
  }
  return isPresent(plain) && plain !== "" ? [String(plain)] : [];
}

function addition(argument: FilledParameter): AddSecrets {
  const { parameter, name } = argument;
  switch (parameter.in) {
    case "path": {
      const text = writePath(`{${name}}`, [argument]);
      const hidden = placeholderOf(name);
      return ({ url }) => {
        url.pathname = url.pathname.replaceAll(hidden, () => text);
      };
    }
    case "query": {
      const pairs = writeQuery([argument]);
      return ({ url }) => {
        if (pairs) addQuery(url, pairs);
      };
    }
    case "header": {
      const own = new Headers();
      writeHeaders(own, [argument]);
      return ({ headers }) => {
        for (const [known, value] of own) headers.set(known, value);
      };
    }
    default: {
      const pairs = parameter.write?.(argument);
      return ({ headers }) => addCookie(headers, pairs);
    }
  }
}

/** What stands in the path, for all to see, until the value is added. */
export function hidePathValue(argument: FilledParameter): FilledParameter {
  const write = () => placeholderOf(argument.name);
  return { ...argument, parameter: { ...argument.parameter, write } };
}

const placeholderOf = (name: string): string =>
  `%7B${name.replace(/\W/g, "_")}%7D`;
