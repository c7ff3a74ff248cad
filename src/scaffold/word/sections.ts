import { findMeant } from "../../checks/did-you-mean.ts";
import { makePlainName } from "../../checks/plain-name.ts";
import { takeDistinct, type NewSection, type Surroundings } from "../update.ts";
import { readWords, type Block } from "./content.ts";

/** A document divided by its headings. */
export interface Divided {
  title: string | undefined;
  /** What comes before the first section. */
  opening: Block[];
  sections: { heading: string; label: string; blocks: Block[] }[];
}

type Heading = Extract<Block, { type: "heading" }>;

/**
 * The bold lines of a document that read like headings: short, without a stop, alone on their line, and with
 * something else below.
 */
export function findBoldLines(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block.type !== "paragraph" || !block.isBold || block.isQuote || !next || next.type === "heading")
      return false;
    const words = readWords(block.content);
    const isLike = words.length <= 80 && /\p{L}/u.test(words) && !/[.:;,?!]$/.test(words);
    return isLike && !(next.type === "paragraph" && next.isBold);
  });
}

/** Makes headings of some paragraphs, each one level below the heading that it is under. */
export function makeHeadings(blocks: readonly Block[], lines: readonly Block[]): Block[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.type === "heading") above = block.level;
    if (block.type !== "paragraph" || !lines.includes(block)) return block;
    return { type: "heading", level: above + 1, text: readWords(block.content), label: "" };
  });
}

/**
 * Divides a document: its title, what comes before the first heading, and a section for each heading of the highest
 * level that is left. The headings inside a section begin at level 3 and leave out no level.
 */
export function divide(blocks: readonly Block[]): Divided {
  const headings = blocks.filter((block) => block.type === "heading");
  const title = findTitle(headings);
  const levels = headings.filter((heading) => heading !== title).map(({ level }) => level);
  const highest = Math.min(...levels);
  const divided: Divided = { title: title?.text, opening: [], sections: [] };
  let above = 1;
  for (const block of blocks) {
    if (block === title) continue;
    const section = divided.sections.at(-1);
    if (block.type !== "heading") (section?.blocks ?? divided.opening).push(block);
    else {
      above = Math.min(block.level - highest + 2, above + 1, 6);
      const text = `${block.label} ${block.text}`.trim();
      if (above === 2) divided.sections.push({ heading: text, label: block.label, blocks: [] });
      else section?.blocks.push({ ...block, level: above, text, label: "" });
    }
  }
  return divided;
}

/** The title: a heading in Word's style for titles, or a first heading that is above all others. */
function findTitle(headings: readonly Heading[]): Heading | undefined {
  const named = headings.find(({ level }) => level === 0);
  const [first, ...others] = headings;
  const isAlone = first?.level === 1 && others.length > 0 && others.every(({ level }) => level > 1);
  return named ?? (isAlone ? first : undefined);
}

/** The sections of an update from headings of a document, and what their writer is to know. */
export interface Matched {
  sections: NewSection[];
  notes: string[];
}

/**
 * Gives each heading its id and, where a workstream has the same title, that workstream. A title that is
 * only near is asked about and not taken.
 */
export function matchSections(
  parts: readonly { heading: string; label: string }[],
  workstreams: Surroundings["workstreams"],
): Matched {
  const titles = new Map(workstreams.map(({ id, data }) => [data.title, id]));
  const own = takeDistinct(parts.map(({ heading }) => heading));
  const ids = takeDistinct(own.map(makePlainName), "-");
  const notes: string[] = [];
  const sections = parts.map(({ heading: written, label }, index): NewSection => {
    const heading = own[index] ?? written;
    const unnumbered = written.slice(label.length).trim();
    const title = [...titles.keys()].find((title) => makePlainName(title) === makePlainName(unnumbered));
    const near = title === undefined ? findNearTitle(unnumbered, [...titles.keys()]) : undefined;
    if (near !== undefined) {
      notes.push(
        `Is “${heading}” about “${near}”? If so, add workstream: ${titles.get(near)} to that section.`,
      );
    }
    if (heading !== written) notes.push(`Two headings are “${written}”: one is “${heading}” now.`);
    const workstream = title === undefined ? undefined : titles.get(title);
    return { id: ids[index] ?? "", heading, workstream };
  });
  return { sections, notes };
}

/** The title that a heading nearly is, or has in it. */
function findNearTitle(heading: string, titles: string[]): string | undefined {
  const within = titles.find((title) => `-${makePlainName(heading)}-`.includes(`-${makePlainName(title)}-`));
  return within ?? findMeant(heading, titles);
}
