/** The names in the braces of a path or URL template, once each, in order. */
export function templateNames(template: string): string[] {
  const names = template.matchAll(/\{([^{}]+)\}/g);
  return [...new Set(Array.from(names, ([, name = ""]) => name))];
}

/** The template with every name taken out: two paths of one shape match the same requests. */
export function templateShape(template: string): string {
  return template.replace(/\{[^{}]+\}/g, "{}");
}
