import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeInto } from "../peer-folder.ts";

const list = `---
import StarlightPage from "@astrojs/starlight/components/StarlightPage.astro";
import { getCollection } from "astro:content";

export async function getStaticPaths({ paginate }) {
  const updates = await getCollection("docs", ({ id }) => id.startsWith("updates/"));
  return paginate(updates.sort((a, b) => (a.id < b.id ? 1 : -1)), { pageSize: 20 });
}
const { page } = Astro.props;
---

<StarlightPage frontmatter={{ title: "Updates", pagefind: false }}>
  <ul>
    {page.data.map(({ id, data }) => (
      <li><a href={\`/\${id}/\`}>{data.title}</a>, {id.slice(8, 18)}<br />{data.description}</li>
    ))}
  </ul>
  <p>
    {page.url.prev && <a href={page.url.prev}>Newer</a>}
    {page.url.next && <a href={page.url.next}>Older</a>}
  </p>
</StarlightPage>
`;

const feed = `import rss from "@astrojs/rss";
import { getCollection } from "astro:content";

export async function GET(context) {
  const updates = await getCollection("docs", ({ id }) => id.startsWith("updates/"));
  const latest = updates.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, 20);
  return rss({
    title: "Record",
    description: "Updates",
    site: context.site,
    items: latest.map(({ id, data, rendered }) => ({
      title: data.title,
      description: data.description,
      link: \`/\${id}/\`,
      pubDate: new Date(id.slice(8, 18)),
      content: rendered?.html ?? "",
    })),
  });
}
`;

/**
 * Gives a site of Starlight's an address, and so a sitemap, a link to the updates in the bar at the side, a
 * list of them in pages of 20, and a feed of the latest 20. The search leaves the lists out.
 */
export function writeStarlightLists(folder: string): void {
  const config = readFileSync(join(folder, "astro.config.mjs"), "utf8");
  const sidebar = `sidebar: [{ label: "Home", link: "/" }, { label: "Updates", link: "/updates/" }]`;
  const changed = config
    .replace("sidebar: []", sidebar)
    .replace("  integrations", '  site: "https://record.example.org",\n  integrations');
  writeInto(folder, "astro.config.mjs", changed);
  writeInto(folder, "src/pages/updates/[...page].astro", list);
  writeInto(folder, "src/pages/feed.xml.js", feed);
}
