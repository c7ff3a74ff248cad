import { BlockList, isIPv6 } from "node:net";
import { memoize } from "../../lib/memoize.ts";
import { findAddressFault } from "../../markdown/address-fault.ts";
import type { Source, SourceFile } from "../../source/index.ts";
import { writeGoal } from "../example.ts";
import type { Place, Rule, TextEdit } from "../finding.ts";
import { judgedLinks } from "../judged-sentences.ts";
import { findLinks } from "../links/links-in.ts";
import { unwrap } from "../links/wrapped-address.ts";
import { getFindings, type Trace } from "../private-trace.ts";
import { plainLines } from "../written-blocks.ts";

export const privateLinks: Rule = {
  id: "private-links",
  about:
    "A link leads where every reader can go, and carries nobody’s details, unless a line says that it is meant.",
  why: "Links that are copied from an e-mail can carry the address of the person who received it. Those to a trust’s own network, to shared documents and to somebody’s computer open for colleagues alone. What is meant has a line in its file that names it, which the site never shows: `# meant: https://teams.microsoft.com/l/meetup-join/1`. In a draft it is a warning.",
  wrong: {
    "goals/falls.md": writeGoal(
      "See [the guidance](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.com%2Fguidance&data=05%7Csam%40example.org), [the policy](http://intranet/policy) and [the draft](https://docs.google.com/document/d/abc/edit).",
    ),
  },
  right: {
    "goals/falls.md": writeGoal(
      "See [the guidance](https://www.example.com/guidance), [the policy](/goals/) and [the plan](https://docs.google.com/document/d/e/abc/pub).",
    ),
  },
  judged: judgedLinks,
  check: (source) => source.files.flatMap((file) => getFindings(file, privateTraces(source).get(file) ?? [])),
};

/** The links of each file that may be nobody’s to follow, also where a line says that it is meant. */
export const privateTraces = memoize((source: Source): Map<SourceFile, Trace[]> => {
  const traces = findAddresses(source).flatMap(({ address, at, editTo, isLink }): Trace[] => {
    // What is wrong with the address of a link itself is said by the rules of links.
    const problem = isLink && findAddressFault(address, "link") ? undefined : findProblem(address);
    if (!problem) return [];
    const { message, fix, instead } = problem;
    return [
      { ...at(), written: address, message, fix, edits: instead === undefined ? undefined : editTo(instead) },
    ];
  });
  const byPath = Map.groupBy(traces, ({ path }) => path);
  return new Map(source.files.map((file) => [file, byPath.get(file.path) ?? []]));
});

interface Address {
  address: string;
  at: () => Place;
  editTo: (instead: string) => readonly TextEdit[] | undefined;
  isLink?: boolean;
}

/** Every address that readers can follow or see: in texts, in lines of plain text, in redirects. */
function findAddresses(source: Source): Address[] {
  const inTexts = findLinks(source)
    .filter(({ entry }) => entry.collection !== "site")
    .map((link) => ({ ...link, isLink: true }));
  const inLines = source.entries.flatMap((entry) =>
    plainLines(entry).flatMap(({ text, at, isWhole }) =>
      [...text.matchAll(/https?:\/\/[^\s<>"”’)\]]+/gi)].map(({ 0: address, index }): Address => ({
        address: address.replace(/[.,;:!?]+$/, ""),
        at: () => at(index),
        editTo: (instead) =>
          isWhole ? [{ ...at(0), written: text, instead: text.replace(address, instead) }] : undefined,
      })),
    ),
  );
  return [...inTexts, ...inLines];
}

interface Problem {
  message: string;
  fix: string;
  instead?: string | undefined;
}

function findProblem(address: string): Problem | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const twice = /^https?:\/\/.*?(?<=^https?:\/\/|\w)(https?(?::\/\/|%3a%2f%2f|:\/(?!\/)|\/\/).*)$/i.exec(
    address,
  );
  if (/^(?:www\.)?https?\.?$|\.\w+https?$/.test(url.hostname) && twice) {
    const instead = (twice[1] ?? "").replace(/^(https?)(?::\/(?!\/)|\/\/)/i, "$1://");
    return {
      message: "This address has its beginning twice, so it leads nowhere.",
      fix: `Write “${instead}”.`,
      instead,
    };
  }
  const wrapped = unwrap(address);
  if (wrapped) {
    const message = `This link leads through ${wrapped.by}, and can carry who received it.`;
    if (wrapped.inside === undefined) {
      return { message, fix: "Open it, and write the address that the browser shows then." };
    }
    // What is inside can be nobody’s to follow either.
    const inner = findProblem(wrapped.inside);
    return inner ?? { message, fix: `Write “${wrapped.inside}”.`, instead: wrapped.inside };
  }
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return (
    findNumberProblem(host) ??
    findDocumentProblem(host, url) ??
    findHostProblem(host, url) ??
    findDetailProblem(url)
  );
}

/** RFC 1918, 3927, 4193, 4291 and 6598: addresses inside a network. */
const inNetwork = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  inNetwork.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const) {
  inNetwork.addSubnet(network, prefix, "ipv6");
}

function findNumberProblem(host: string): Problem | undefined {
  const isV6 = isIPv6(host);
  if (!isV6 && !/^\d+\.\d+\.\d+\.\d+$/.test(host)) return undefined;
  return inNetwork.check(host, isV6 ? "ipv6" : "ipv4")
    ? { message: `${host} is an address inside a network: readers can’t open it.`, fix: linkToPublic }
    : {
        message: `This link leads to a computer by its number, ${host}.`,
        fix: "Write the name of the site.",
      };
}

const linkToPublic = "Link to a page that everyone can open, or leave the link out.";

function findHostProblem(host: string, { port }: URL): Problem | undefined {
  if (host === "localhost" || host.endsWith(".localhost")) {
    return {
      message: "This link leads to the reader’s own computer.",
      fix: "Write the address of the page on the site, such as “/goals/”.",
    };
  }
  const isInside =
    !host.includes(".") ||
    /\.(?:local|internal|intranet|lan|corp|home|private|localdomain|domain|arpa)$/.test(host) ||
    // The NHS’s own network had names that begin with nww.
    /(?:^|[.-])(?:\w*intranet\w*|intra|nww|staffnet|ournet|extranet|vpn|citrix|sharepoint|webmail|owa)(?=[.-])/.test(
      host,
    );
  if (isInside)
    return {
      message: `${host} is in a network of an organisation: readers can’t open it.`,
      fix: linkToPublic,
    };
  if (/^(?:3000|4321|5000|5173|8000|8080|8888)$/.test(port)) {
    return {
      message: `This link leads to a preview of a site (:${port}).`,
      fix: "Write the address of the page that is public.",
    };
  }
  return undefined;
}

/** Where people work on documents together, and whose pages ask who one is. */
const shared: { where: string; host: RegExp; path?: RegExp }[] = [
  {
    where: "SharePoint or OneDrive",
    host: /(?:^|\.)(?:sharepoint|sharepoint-df)\.com$|^(?:onedrive\.live|onedrive|1drv)\.(?:com|ms)$|^d\.docs\.live\.net$/,
  },
  {
    where: "Teams",
    host: /^teams\.(?:microsoft|live|cloud\.microsoft)(?:\.com)?$|^teams\.cloud\.microsoft$/,
  },
  {
    where: "Office",
    host: /(?:^|\.)officeapps\.live\.com$|^(?:www\.)?office\.com$|^loop\.(?:cloud\.)?microsoft(?:\.com)?$|^(?:app\.)?powerbi\.com$/,
    path: /^(?!\/view\b)/,
  },
  {
    where: "Outlook",
    host: /^outlook\.(?:office|office365|live)\.com$|^outlook\.cloud\.microsoft$/,
    path: /^\/(?!book)/,
  },
  { where: "Forms", host: /^forms\.(?:office|microsoft|cloud\.microsoft)\.?(?:com)?$/, path: /designpage/i },
  {
    where: "Google Docs",
    host: /^(?:docs|drive)\.google\.com$/,
    path: /^(?!.*\/(?:pub|pubhtml|viewform|view|embed|preview|export|htmlview)\b).*(?:\/d\/(?!e\/)|\/u\/\d|\/my-drive|\/folders\/)/,
  },
  { where: "Gmail", host: /^mail\.google\.com$/ },
  { where: "Dropbox", host: /^(?:www\.)?dropbox\.com$/, path: /^\/(?:home|work|preview)\b/ },
  {
    where: "a design program",
    host: /^(?:www\.)?(?:canva|figma)\.com$/,
    path: /\/edit\b|^\/(?:file|design)\/\w+\/(?!.*\bview\b)/,
  },
  {
    where: "a board of a team",
    host: /^(?:trello|miro|app\.asana|[\w-]+\.atlassian|[\w-]+\.slack|app\.slack)\.(?:com|net)$/,
    path: /^\/(?:b|app|0|browse|client|archives|jira|wiki|boards)\b/,
  },
  {
    where: "the editor of a site",
    host: /./,
    path: /\/(?:wp-admin|wp-login\.php|umbraco|administrator)(?:\/|$)/,
  },
];

function findDocumentProblem(host: string, { pathname }: URL): Problem | undefined {
  const found = shared.find((one) => one.host.test(host) && (!one.path || one.path.test(pathname)));
  return (
    found && {
      message: `This link leads to ${found.where}, which opens for those who work there alone.`,
      fix: "Publish the document, and link to that.",
    }
  );
}

/** A person’s address or pass in what follows the ? of an address. */
function findDetailProblem({ search, hash, origin, pathname, searchParams }: URL): Problem | undefined {
  const after = search + hash;
  if (/(?:@|%40)[\w-]+(?:\.|%2e)[a-z]{2,}/i.test(after)) {
    return {
      message: "This address carries an e-mail address.",
      fix: `Leave it out: “${origin}${pathname}”.`,
    };
  }
  const name = [...searchParams.keys()].find((key) =>
    /^(?:access_?token|auth_?token|token|sessionid|sid|jsessionid|phpsessid|password|pwd|sig|mc_eid|mkt_tok|_hsenc)$/i.test(
      key,
    ),
  );
  return name === undefined
    ? undefined
    : {
        message: `“${name}” in this address is a key of the person who copied it.`,
        fix: `Leave it out: “${origin}${pathname}”.`,
      };
}
