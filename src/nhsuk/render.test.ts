import { createRequire } from "node:module";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { isContainer, macroNames, renderComponent } from "./render.ts";
import type { MacroName, ComponentParams } from "./params.ts";

/** The package's own examples. They use more options than this site's types let a page use. */
interface Fixture {
  name: string;
  context: ComponentParams[MacroName];
  callBlock?: string;
  html: string;
}

const packaged = createRequire(import.meta.url);
const folder = (name: MacroName) => `nhsuk-frontend/dist/nhsuk/components/${name}`;

const fixturesOf = (name: MacroName): Fixture[] => packaged(`${folder(name)}/fixtures.json`).fixtures;
const optionsOf = (name: MacroName): { name: string }[] => packaged(`${folder(name)}/macro-options.json`);

const isComponent = (name: string): name is MacroName => name in macroNames;
const components = Object.keys(macroNames).filter(isComponent);

// Cloned, because the hero's macro adds to a list that it is given.
const render = (name: MacroName, { context, callBlock }: Fixture) =>
  renderComponent(name, structuredClone(context), callBlock);

describe.each(components)("%s", (name) => {
  test("has examples in the package", () => {
    expect(fixturesOf(name).length).toBeGreaterThan(0);
  });

  test("renders every example as the package does", () => {
    for (const fixture of fixturesOf(name)) {
      expect(render(name, fixture), fixture.name).toBe(fixture.html.trim());
    }
  });

  test("has neither an inline style nor an inline script", () => {
    for (const fixture of fixturesOf(name).filter((fixture) => !hasHeroPicture(name, fixture))) {
      expect(inlineCode(render(name, fixture)), fixture.name).toEqual([]);
    }
  });

  test("takes content exactly when its macro does", () => {
    expect(isContainer(name)).toBe(optionsOf(name).some((option) => option.name === "caller"));
  });
});

/** A hero's picture is an inline style. `HeroParams` has no picture, so the site can't ask for one. */
function hasHeroPicture(name: MacroName, { context }: Fixture): boolean {
  return name === "hero" && ("image" in context || "imageURL" in context);
}

function inlineCode(html: string): string[] {
  const $ = load(html, null, false);
  const attributes = $("*")
    .toArray()
    .flatMap((element) => ("attribs" in element ? Object.keys(element.attribs) : []))
    .filter((attribute) => attribute === "style" || attribute.startsWith("on"));
  const elements = $("style, script")
    .toArray()
    .map((element) => element.name);
  return [...attributes, ...elements];
}

test("finds the inline style of a hero's picture, so the check above can fail", () => {
  const pictures = fixturesOf("hero").filter((fixture) => hasHeroPicture("hero", fixture));
  expect(pictures.map((fixture) => inlineCode(render("hero", fixture)))).toContainEqual(["style"]);
});

test("escapes text and leaves content as it is", () => {
  expect(renderComponent("tag", { text: "<b>Fish & chips</b>" })).toContain(
    "&lt;b&gt;Fish &amp; chips&lt;/b&gt;",
  );
  expect(renderComponent("inset-text", {}, "<pre>a\n  b</pre>")).toContain("<pre>a\n  b</pre>");
});

test("refuses content that the macro would drop", () => {
  // @ts-expect-error a breadcrumb has no place for content
  const render = () => renderComponent("breadcrumb", { items: [{ text: "Home", href: "/" }] }, "lost");
  expect(render).toThrow("breadcrumb component has no place for content");
});
