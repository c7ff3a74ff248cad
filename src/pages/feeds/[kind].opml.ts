import type { APIRoute } from "astro";
import { listSubscriptions } from "../../feeds/feeds.ts";
import { formatOpml, type SubscriptionGroup } from "../../feeds/formats.ts";
import { getRecord } from "../../queries/record.ts";
import { settings } from "../../settings.ts";

export async function getStaticPaths() {
  const { site } = (await getRecord()).content;
  const { kinds } = await listSubscriptions(new URL(settings.siteUrl ?? site.address));
  return [...kinds].map(([kind, group]) => ({ params: { kind }, props: { group } }));
}

/** The feeds of one kind of topic in one file, for feed readers to take in. */
export const GET: APIRoute<{ group: SubscriptionGroup }> = async ({ props: { group } }) => {
  const { site } = (await getRecord()).content;
  return formatOpml(`${group.title} – ${site.title}`, [group]);
};
