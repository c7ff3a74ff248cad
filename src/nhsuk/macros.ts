import type { ComponentName } from "./params.ts";

/** The macro that each component's folder exports: its name in camel case, but for `tables`. */
export const macroNames: { readonly [Name in ComponentName]: string } = {
  breadcrumb: "breadcrumb",
  button: "button",
  card: "card",
  checkboxes: "checkboxes",
  "contents-list": "contentsList",
  details: "details",
  footer: "footer",
  header: "header",
  hero: "hero",
  input: "input",
  "inset-text": "insetText",
  pagination: "pagination",
  "search-input": "searchInput",
  "skip-link": "skipLink",
  "summary-list": "summaryList",
  tables: "table",
  tag: "tag",
  "warning-callout": "warningCallout",
};

/** The components that can be put around HTML. The other macros would drop it without a word. */
const containers = [
  "button",
  "card",
  "details",
  "footer",
  "hero",
  "inset-text",
  "skip-link",
  "summary-list",
  "tag",
  "warning-callout",
] as const satisfies readonly ComponentName[];

export type Container = (typeof containers)[number];

export function isContainer(name: ComponentName): name is Container {
  return containers.some((container) => container === name);
}
