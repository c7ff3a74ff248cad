/** What is on a picture that is shown where a page is shared. */
export interface Picture {
  title: string;
  /** What kind of page it is, such as Update. */
  kind?: string | undefined;
  /** The day or the years that the page is of, in words. */
  of?: string | undefined;
  organisation: string;
  /** The title of the site. */
  site: string;
}

/** How large a picture is, in pixels: what the sites that show it ask for (https://ogp.me/#structured). */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What a picture shows, in words, for those who don't see it. */
export function altOf({ title, kind, of, organisation, site }: Picture): string {
  const page = [kind === undefined ? title : `${kind}: ${title}`, of].filter((part) => part !== undefined);
  return `${page.join(", ")}. ${organisation}, ${site}.`;
}
