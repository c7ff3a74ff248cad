import { satteriHeadingIdsPlugin, type SatteriAstroData } from "@astrojs/markdown-satteri";
import { markdownToHtml, mdxToJs } from "satteri";
import type { Body } from "../../source/index.ts";

/** The ids that the site gives to the headings of a Markdown body, with the level of each. */
export function headingIds({ text, syntax }: Body): { id: string; level: number }[] {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const options = {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: { frontmatter: false, smartPunctuation: false },
    data: { astro },
  };
  if (syntax === "mdx") mdxToJs(text, options);
  else markdownToHtml(text, options);
  return astro.headings.map(({ slug, depth }) => ({ id: slug, level: depth }));
}
