import { satteriHeadingIdsPlugin, type SatteriAstroData } from "@astrojs/markdown-satteri";
import { markdownToHtml } from "satteri";

/** The ids that the site gives to the headings of a Markdown body, with the level of each. */
export function headingIds(markdown: string): { id: string; level: number }[] {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  markdownToHtml(markdown, {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: { frontmatter: false, smartPunctuation: false },
    data: { astro },
  });
  return astro.headings.map(({ slug, depth }) => ({ id: slug, level: depth }));
}
