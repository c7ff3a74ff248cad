import { excessIn, type Tag } from "./drawing-size.ts";

/** Something in a drawing that could do more than be drawn. */
export interface Danger {
  /** Where it is in the text, from 0. */
  index: number;
  /** What is wrong with it, in a sentence. */
  what: string;
}

const does = "can do more than be drawn.";

const elements = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient radialGradient stop clipPath".split(
    " ",
  ),
);

const namespaces: Record<string, string> = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};

const declaration =
  /^\uFEFF?<\?xml version=["']1\.[01]["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?>/i;
const comment = /<!--(?:(?!--)[^])*-->/g;
const tag = /<(\/?)([^\s/>]*)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The first thing in a drawing (SVG) that isn't one of those which can only be drawn, in a short time: browsers
 * run the programs of a drawing that is opened by its address, and load what it names. In XML each `<` outside a
 * comment begins a tag (https://www.w3.org/TR/xml/#syntax), so whatever follows one is looked at.
 */
export function dangerIn(drawing: string): Danger | undefined {
  const blank = (text: string) => " ".repeat(text.length);
  const text = drawing.replace(declaration, blank).replace(comment, blank);
  const [root] = /\S/.exec(text) ?? [];
  if (root !== "<") return { index: 0, what: `Text outside the drawing ${does}` };
  const tags: Tag[] = [];
  for (let index = text.indexOf("<"); index !== -1; index = text.indexOf("<", index + 1)) {
    tag.lastIndex = index;
    const [, closes = "", name = "", attributes = "", empty = ""] = tag.exec(text) ?? [];
    if (!elements.has(name)) {
      return { index, what: `“<${name || text.slice(index + 1, index + 9)}>” ${does}` };
    }
    const danger = [...attributes.matchAll(attribute)].find(
      ([, key = "", double, single]) => !isHarmless(key, double ?? single ?? ""),
    );
    if (danger) {
      const start = index + text.slice(index).indexOf(attributes) + danger.index;
      return { index: start, what: `“${danger[1]}” with this value ${does}` };
    }
    tags.push({ index, name, attributes, closes: closes !== "", empty: empty !== "" });
  }
  return excessIn(tags);
}

function isHarmless(key: string, value: string): boolean {
  if (key.startsWith("xmlns")) return namespaces[key] === value;
  if (key === "href" || key === "xlink:href") return /^#[\w-]+$/.test(value);
  if (key === "aria-label") return true;
  if (key === "style" || /^on/i.test(key) || (key.includes(":") && !/^xml:(?:space|lang)$/.test(key)))
    return false;
  // An address has a colon or two slashes, and CSS and XML can write each as something else.
  return !/[:\\]|\/\/|&#|url\((?!#[\w-]+\))|image/i.test(value);
}
