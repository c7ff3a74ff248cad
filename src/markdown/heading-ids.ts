import Slugger, { slug } from "github-slugger";
import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { getNodes } from "../source/markdown.ts";
import { isRecord } from "../source/yaml.ts";

/** A heading of a text, with the id that its page gives it. */
interface BodyHeading {
  node: MdastNode;
  level: number;
  id: string;
}

/**
 * What scripts and browsers call parts of a page, its window and its forms, as Chromium has them: an element with
 * such an id can stand in for the part (https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object).
 */
const taken = new Set(
  `accept action after alert align all alt anchors animate append applets assign atob attributes autocapitalize
  autocomplete autocorrect autofocus back before blur body btoa charset checked children chrome clear click close
  closed closest confirm connection console constructor contains cookie coords credentialless crypto dataset dir
  disabled doctype document domain download draggable elements embeds encoding enctype escape eval evaluate event
  external fence fetch files find focus fonts form forms forward frames fullscreen geolocation go hash head height
  hidden history host hostname href hreflang id images implementation incremental indeterminate inert ink labels lang
  language languages length links list location locationbar matches max menubar method min multiple name navigation
  navigator nonce normalize open opener origin parent part password pathname pattern performance permissions
  personalbar ping placeholder platform plugins popover port prefix prepend prerendering print product prompt protocol
  pseudo referrer rel reload remove replace required reset rev role scheduler scheduling screen scripts scroll
  scrollbars search select self shape size slot spellcheck src state status statusbar step stop style submit target
  text timeline title toolbar top translate type undefined unescape username validity value vendor vibrate viewport
  webdriver when width window write writeln footnote-label`.split(/\s+/),
);

/**
 * The headings of an entry’s text in its order. An id is made of the heading's words in lower case, so it is never one of a
 * page's own parts, which begin with a capital, and never a name that scripts use.
 */
export function getHeadings({ body, collection, raw }: SourceEntry): BodyHeading[] {
  const slugger = new Slugger();
  // An update’s page gives its sections the ids of the front matter.
  const sections =
    collection === "updates" && isRecord(raw) && Array.isArray(raw.sections) ? raw.sections : [];
  const ids = new Set(sections.map((section) => (isRecord(section) ? section["id"] : undefined)));
  return (body?.nodes() ?? []).flatMap((node) => {
    if (node.type !== "heading") return [];
    // Signs alone give no id.
    const words = slug(getWords(node)) === "" ? "section" : getWords(node);
    let id = slugger.slug(words);
    // The next one of the same words has another number at its end.
    while (taken.has(id) || ids.has(id)) id = slugger.slug(words);
    return [{ node, level: node.depth, id }];
  });
}

/** What is read of a heading: pictures in it have no words there. */
function getWords(node: MdastNode): string {
  return getNodes(node)
    .map((part) => ("value" in part ? part.value : part.type === "break" ? " " : ""))
    .join("");
}
