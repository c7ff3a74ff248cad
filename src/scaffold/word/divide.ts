import type { CheerioAPI } from "cheerio";

/** A document's HTML divided by its headings. */
export interface Divided {
  title: string | undefined;
  /** The HTML of what comes before the first section. */
  opening: string;
  sections: { heading: string; html: string }[];
}

const anyHeading = "h1, h2, h3, h4, h5, h6";

/**
 * Divides a document: its title, what comes before the first heading, and a section for each heading of
 * the highest level that is left. The headings inside a section begin at h3 and leave out no level.
 */
export function divide($: CheerioAPI): Divided {
  tidyHeadings($);
  const title = takeTitle($);
  levelHeadings($);
  const divided: Divided = { title, opening: "", sections: [] };
  for (const block of $.root().contents().toArray()) {
    const section = divided.sections.at(-1);
    if ($(block).is("h2")) divided.sections.push({ heading: $(block).text(), html: "" });
    else if (section) section.html += $.html(block);
    else divided.opening += $.html(block);
  }
  return divided;
}

/** Leaves headings that stand on their own and have words, and in them nothing but these. */
function tidyHeadings($: CheerioAPI): void {
  $(anyHeading).each((_, heading) => {
    const text = $(heading).text().replace(/\s+/g, " ").trim();
    const pictures = $(heading).find("img");
    if (pictures.length > 0) $(heading).after($("<p></p>").append(pictures));
    if (text === "") $(heading).remove();
    else if (heading.parent !== $.root()[0])
      $(heading).replaceWith($("<p></p>").append($(heading).contents()));
    else $(heading).text(text);
  });
}

/** The title: a heading in Word's style for titles, or a first heading that is above all others. */
function takeTitle($: CheerioAPI): string | undefined {
  const headings = $(anyHeading);
  const named = headings.filter(".title").first();
  const alone = headings.first().is("h1") && headings.length > 1 && $("h1").length === 1;
  const title = named.length > 0 ? named : alone ? headings.first() : undefined;
  const text = title?.text();
  title?.remove();
  return text;
}

function levelHeadings($: CheerioAPI): void {
  const headings = $(anyHeading).toArray();
  const levels = headings.map(({ name }) => Number(name.slice(1)));
  const highest = Math.min(...levels);
  let above = 1;
  for (const [index, heading] of headings.entries()) {
    above = Math.min((levels[index] ?? highest) - highest + 2, above + 1, 6);
    heading.name = `h${above}`;
  }
}
