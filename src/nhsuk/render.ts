import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import nunjucks, { type Template } from "nunjucks";
import type { MacroName, ComponentParams } from "./params.ts";

// Looked up from the project's folder: a bundler moves this module away from node_modules.
const projectRequire = createRequire(join(process.cwd(), "package.json"));
const templates = join(dirname(projectRequire.resolve("nhsuk-frontend/package.json")), "dist");

// The settings that the package renders its own examples with (nhsuk-frontend/lib/nunjucks).
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(templates), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

const compiled = new Map<MacroName, Template>();
/** What was made last, a limited number: most of the others are on one page each. */
const rendered = new Map<string, string>();
const most = 1000;

/**
 * The HTML of one of NHS.UK frontend's components, made by its own Nunjucks macro.
 * Texts in `params` are escaped; `content` is HTML for inside the component, put in as it is.
 * Throws for content in a component that has no place for it, which the macro would drop.
 */
export function renderComponent<Name extends MacroName>(
  name: Name,
  params: ComponentParams[Name],
  ...[content]: Name extends Container ? [content?: string | undefined] : []
): string {
  const inside = content?.trim();
  if (inside && !isContainer(name)) throw new Error(`The ${name} component has no place for content.`);
  if (inside) return getTemplate(name).render({ params, content: inside }).trim();
  // Most pages have the same header, footer and tags, and a macro takes about a millisecond.
  const key = name + JSON.stringify(params);
  const html = rendered.get(key) ?? getTemplate(name).render({ params }).trim();
  if (rendered.size === most) rendered.clear();
  rendered.set(key, html);
  return html;
}

function getTemplate(name: MacroName): Template {
  const known = compiled.get(name);
  if (known) return known;
  const made = new nunjucks.Template(readSource(name), environment, name, true);
  compiled.set(name, made);
  return made;
}

function readSource(name: MacroName): string {
  const macro = macroNames[name];
  return `{% from "nhsuk/components/${name}/macro.njk" import ${macro} %}
{% if content %}{% call ${macro}(params) %}{{ content | safe }}{% endcall %}
{% else %}{{ ${macro}(params) }}{% endif %}`;
}

/** The macro that each component's folder exports: its name in camel case, but for `tables`. */
export const macroNames: { readonly [Name in MacroName]: string } = {
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
] as const satisfies readonly MacroName[];

type Container = (typeof containers)[number];

export function isContainer(name: MacroName): name is Container {
  return containers.some((container) => container === name);
}
