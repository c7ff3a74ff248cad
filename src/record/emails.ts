import { getPermalink } from "../routes.ts";
import { getEmailTopic, type SiteData } from "../schemas/site.ts";

/** Where readers ask for emails: the words of the link, and where it leads. */
export interface EmailLink {
  text: string;
  href: string;
}

/**
 * Where readers ask for emails of what a page is about, by its address inside the site: for those of everything, where
 * it has none of its own. Nothing where the organisation sends none.
 */
export function getEmailLink({ email }: Pick<SiteData, "email">, permalink: string): EmailLink | undefined {
  const topic = email?.topics.find((one) => getTopicPermalink(one) === permalink);
  if (topic) return { text: "Get emails about this page", href: getSubscribeHref(topic.subscribe) };
  return email && { text: "Get emails about all updates", href: getSubscribeHref(email.all) };
}

type EmailTopic = NonNullable<SiteData["email"]>["topics"][number];

/** The address inside the site of the page of a topic that has emails. */
export function getTopicPermalink(topic: EmailTopic): string {
  const { kind, id } = getEmailTopic(topic);
  return getPermalink(kind, id);
}

/** Where a link to a list leads: its page, or a message to it. */
export function getSubscribeHref(subscribe: string): string {
  return subscribe.startsWith("https://") ? subscribe : `mailto:${subscribe}`;
}
