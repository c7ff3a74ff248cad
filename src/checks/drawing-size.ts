import { formatNumber } from "../record/quantities.ts";
import type { Danger } from "./drawing.ts";

/** A tag of a drawing, of elements that can only be drawn. */
export interface Tag {
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
function workMeter(): (tag: Tag) => string | undefined {
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
export function excessIn(tags: Tag[]): Danger | undefined {
  const surplus = tags.filter(({ closes }) => !closes)[most];
  if (surplus) return { index: surplus.index, what: `The drawing has over ${formatNumber(most)} elements.` };
  const open: Tag[] = [];
  const tooMuchIn = workMeter();
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
