import { formatNumber } from "../record/quantities.ts";

/** Something in a drawing that could do more than be drawn. */
interface Danger {
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
export function findDanger(drawing: string): Danger | undefined {
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
  return findExcess(tags);
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

/** A tag of a drawing, of elements that can only be drawn. */
interface Tag {
  /** Where it is in the text, from 0. */
  index: number;
  name: string;
  attributes: string;
  /** True for `</g>`. */
  closes: boolean;
  /** True for `<g/>`. */
  empty: boolean;
}

/** The most elements, and how many may be inside each other. */
const most = 2000;
const deepest = 50;

/** The most characters of a clip, which is worked out anew for all that it clips. */
const longestClip = 1000;

// What a browser takes a second for, as it was tried: outlines of lines that all cross each other, clips and
// groups that can be seen through. How many dashes there are nobody knows without drawing them.
const longestOutline = 20_000;
const longestOutlines = 60_000;
const mostLayers = 50;

/** Gives what is too much in a tag, of a drawing whose tags before it were given. */
function makeWorkMeter(): (tag: Tag) => string | undefined {
  let outlines = 0;
  let layers = 0;
  return ({ closes, name, attributes }) => {
    if (closes) return undefined;
    const outline = /\s(?:d|points)\s*=\s*("[^"]*"|'[^']*')/.exec(attributes)?.[1]?.length ?? 0;
    outlines += outline;
    if (/\s(?:clip-path|opacity)\s*=/.test(attributes)) layers += 1;
    if (/\sstroke-dash/.test(attributes)) return `“<${name}>” has dashes: draw each as a line of its own.`;
    if (outline > longestOutline) return `This outline has over ${formatNumber(longestOutline)} characters.`;
    if (outlines > longestOutlines)
      return `The outlines have over ${formatNumber(longestOutlines)} characters.`;
    if (layers > mostLayers) return `Over ${mostLayers} parts have a clip or can be seen through.`;
    return undefined;
  };
}

/** The first of a drawing’s tags that would keep a browser or a build at work for longer than readers wait. */
function findExcess(tags: Tag[]): Danger | undefined {
  const surplus = tags.filter(({ closes }) => !closes)[most];
  if (surplus) return { index: surplus.index, what: `The drawing has over ${formatNumber(most)} elements.` };
  const open: Tag[] = [];
  const tooMuchIn = makeWorkMeter();
  for (const tag of tags) {
    const { index, name, attributes, closes, empty } = tag;
    const what = tooMuchIn(tag);
    if (what !== undefined) return { index, what };
    const clip = [...open, tag].find((one) => one.name === "clipPath");
    if (clip && /\sclip-path\s*=/.test(attributes)) {
      return { index, what: `“<${name}>” is clipped inside another clip.` };
    }
    if (clip && index - clip.index > longestClip) {
      return { index: clip.index, what: `This clip has over ${formatNumber(longestClip)} characters.` };
    }
    if (closes && open.pop()?.name !== name) return { index, what: `“</${name}>” closes what isn’t open.` };
    if (!closes && !empty) open.push(tag);
    if (open.length > deepest) return { index, what: `“<${name}>” is inside ${deepest} other elements.` };
  }
  const [unclosed] = open;
  return unclosed && { index: unclosed.index, what: `“<${unclosed.name}>” is never closed.` };
}
