import { getInnerAddress, hasPages, getPermalink, routes } from "../../routes.ts";
import { emailAddress } from "../../schemas/fields.ts";
import type { Source, SourceEntry } from "../../source/index.ts";
import { findAttachmentFile, isAttachment } from "../../source/attachments.ts";
import { isRecord } from "../../source/yaml.ts";
import { askDidYouMean, guessAt, findMeant, type Guess } from "../did-you-mean.ts";
import { writeGoal } from "../example.ts";
import { error, warning, type Finding, type Rule } from "../finding.ts";
import { findHidden } from "../hidden.ts";
import { mayHave, findTargets, type Target } from "../links/addresses.ts";
import { findCertainAddress, findLinks, findMoved } from "../links/links-in.ts";
import { explainMissingFile } from "./attachments.ts";
import { leadsTo, findMisnamed } from "../misnamed.ts";

export const links: Rule = {
  id: "links",
  about: "A link inside the site leads to a page that is there and, if it names one, to an anchor on it.",
  why: "A dead link leaves a reader with nothing. This is worked out from the content, before anything is built; anchors that a page has of its own are looked up when it is.",
  wrong: { "goals/falls.md": writeGoal("See [all goals](/goal/) and [why](/goals/falls/#wy).\n\n## Why") },
  right: { "goals/falls.md": writeGoal("See [all goals](/goals/) and [why](/goals/falls/#why).\n\n## Why") },
  check(source) {
    const hidden = findHidden(source);
    const misnamed = findMisnamed(source);
    const targets = findTargets(source);
    const site: Site = {
      targets,
      moved: findMoved(source),
      root: getRoot(source),
      guessPage: findPageGuess(targets.keys()),
      guessAnchor: findAnchorGuesses(),
      isSaidElsewhere: (path) =>
        hidden.hasPage(path) || misnamed.some(({ to, named }) => leadsTo(path, to, named)),
      explainFile: (address, entry) =>
        findAttachmentFile(address, entry.path, source)
          ? "there"
          : explainMissingFile(address, entry, source),
      hasAnchors: (path) => path === routes.glossary && hidden.hasList("glossary"),
    };
    return findLinks(source).flatMap(({ entry, address, at, editTo }): Finding[] => {
      const problem = findProblem(address, entry, site);
      if (problem === undefined) return [];
      const [make, message, fix] = problem;
      const instead = getMeantAddress(address, entry, site);
      return [make(at(), message, fix, instead === undefined ? undefined : editTo(instead))];
    });
  },
};

interface Site {
  targets: ReturnType<typeof findTargets>;
  moved: ReturnType<typeof findMoved>;
  /** The address that the site is published at. */
  root: string | undefined;
  guessPage: Guess;
  guessAnchor: (target: Target) => Guess;
  /** True for the path of a page that is missing for a fault that is found where it stands. */
  isSaidElsewhere: (path: string) => boolean;
  /** What to say of a file beside an entry that isn’t there. */
  explainFile: (address: string, entry: SourceEntry) => "there" | ReturnType<typeof explainMissingFile>;
  /** True for the path of a page that may have any anchor, as what is on it can’t be read. */
  hasAnchors: (path: string) => boolean;
}

/** A guess at pages: each part of the address must be near, as most addresses of a folder are alike as a whole. */
function findPageGuess(addresses: Iterable<string>): Guess {
  const guess = guessAt([...addresses].filter((address) => !/[A-Z\s]/.test(address)));
  return (written) => {
    const page = guess(written);
    const parts = page?.split("/") ?? [];
    const writtenParts = written.split("/");
    const isNear =
      parts.length !== writtenParts.length ||
      parts.every((part, index) => findMeant(writtenParts[index]!, [part]) !== undefined);
    return isNear ? page : undefined;
  };
}

/** A guess at the anchors of each page, made when it is first asked for. */
function findAnchorGuesses(): Site["guessAnchor"] {
  const guesses = new Map<Target, Guess>();
  return (target) => {
    const guess =
      guesses.get(target) ?? guessAt([...(target.anchors() ?? [])].map((one) => `${target.address}#${one}`));
    guesses.set(target, guess);
    return guess;
  };
}

type Problem = [make: typeof error, message: string, fix: string];

function findProblem(address: string, entry: SourceEntry, site: Site): Problem | undefined {
  const page = hasPages(entry.collection) ? getPermalink(entry.collection, entry.id) : "/";
  if (address === "") return [error, "This link has no address.", "Write in the ( ) where it leads."];
  if (address.startsWith("#")) return findTargetProblem(page + address, site);
  if (/^\/(?!\/)/.test(address)) return findTargetProblem(address, site);
  const inner = getOwnAddress(address, site);
  if (inner !== undefined) {
    return [error, "This link leads to the site by its whole address.", `Write “${inner}”.`];
  }
  if (URL.canParse(address) || address.startsWith("//")) return undefined;
  if (isAttachment(address)) {
    const words = site.explainFile(address, entry);
    return words === "there" ? undefined : [error, ...words];
  }
  if (isMail(address)) return [error, `“${address}” lacks its beginning.`, `Write “mailto:${address}”.`];
  if (isHost(address)) return [error, `“${address}” lacks its beginning.`, `Write “https://${address}”.`];
  const message = "A link inside the site begins with /, as texts are shown on other pages and in feeds too.";
  return [error, message, `Write “${findMeantAddress(address, entry, page, site)}”.`];
}

/** The address that a link certainly has to have; nothing where a person has to look it up. */
function getMeantAddress(address: string, entry: SourceEntry, site: Site): string | undefined {
  const page = hasPages(entry.collection) ? getPermalink(entry.collection, entry.id) : "/";
  const inner = getOwnAddress(address, site);
  if (inner !== undefined) return findCertainAddress(inner, site) ?? inner;
  if (URL.canParse(address) || address === "" || address.startsWith("//")) return undefined;
  if (isAttachment(address)) return undefined;
  if (isMail(address)) return `mailto:${address}`;
  if (isHost(address)) return `https://${address}`;
  const whole = address.startsWith("/") ? address : findMeantAddress(address, entry, page, site);
  const certain = findCertainAddress(whole, site);
  return certain === address ? undefined : certain;
}

/** The address inside the site of its own whole address. */
function getOwnAddress(address: string, { root }: Site): string | undefined {
  if (root === undefined || URL.parse(address)?.protocol !== new URL(root).protocol) return undefined;
  return getInnerAddress(address, root);
}

function isMail(address: string): boolean {
  return emailAddress.safeParse(address).success;
}

/** True for an address of another site as people say it, without https://. */
function isHost(address: string): boolean {
  return /^(?:www\.|(?:[a-z0-9-]+\.)+(?:uk|org|com|net)(?:[/?#]|$))/i.test(address);
}

function findTargetProblem(
  address: string,
  { targets, moved, guessPage, guessAnchor, isSaidElsewhere, hasAnchors }: Site,
): Problem | undefined {
  const [, path = "", anchor = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(plain(address)) ?? [];
  const target = targets.get(path);
  const now = moved.get(path);
  if (!target && now !== undefined) {
    return [warning, `The page ${path} has moved.`, `Write “${now}”.`];
  }
  if (!target && isSaidElsewhere(path)) return undefined;
  if (!target) {
    const page = asPage(path);
    if (page !== path && targets.has(page)) {
      return [error, `There is no page ${path} on this site.`, `Write “${page}${anchor && `#${anchor}`}”.`];
    }
    const fix = askDidYouMean(path, guessPage, "Look up the page’s address in a browser.");
    return [error, `There is no page ${path} on this site.`, fix];
  }
  if (anchor === "" || hasAnchors(path) || mayHave(target, anchor)) return undefined;
  const fix = askDidYouMean(
    `${path}#${anchor}`,
    guessAnchor(target),
    `Leave out “#${anchor}”, or use that of a heading there.`,
  );
  return [error, `The page ${path} has no anchor “${anchor}”.`, fix];
}

/** The address of a page that is written as a file, as other sites have it: `/goals/index.html` is `/goals/`. */
function asPage(path: string): string {
  return path.replace(/(?:\/index)?\.(?:html?|mdx?|php|aspx?)$/i, "/");
}

/** What an address that doesn't begin with / was meant to be: a file of the content, or a page from this one. */
function findMeantAddress(address: string, { path }: SourceEntry, page: string, { targets }: Site): string {
  const fromFile = URL.parse(address, `https://site/${path}`)?.pathname ?? "";
  const { pathname, hash } = URL.parse(address, `https://site${page}`) ?? { pathname: page, hash: "" };
  return (targets.get(getPermalinkOfFile(fromFile))?.address ?? pathname) + hash;
}

function getPermalinkOfFile(file: string): string {
  return file.replace(/(?:\/index)?\.mdx?$/, "/");
}

function getRoot({ entries }: Source): string | undefined {
  const site = entries.find(({ collection }) => collection === "site")?.raw;
  const address = isRecord(site) ? String(site.address) : "";
  return URL.canParse(address) ? address : undefined;
}

function plain(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
