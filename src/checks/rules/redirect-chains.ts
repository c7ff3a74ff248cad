import { makeFindings, type Finding, type Rule } from "../finding.ts";
import { getPage } from "../../record/addresses.ts";
import { listRedirectAddresses, findRedirects, type WrittenRedirect } from "../redirects.ts";

const { error } = makeFindings("redirect-chains");

export const redirectChains: Rule = {
  id: "redirect-chains",
  about: "A redirect leads straight to a page, not to another redirect.",
  why: "Each step takes a reader's time, some programs follow only one, and steps in a circle never end.",
  wrong: { "redirects.yaml": "/aims/: { to: /our-goals/ }\n/our-goals/: { to: /goals/ }\n" },
  right: { "redirects.yaml": "/aims/: { to: /goals/ }\n/our-goals/: { to: /goals/ }\n" },
  check(source) {
    const { all } = listRedirectAddresses(source);
    const redirects = findRedirects(source);
    // A redirect from a page is wrong in itself, and no step of a chain.
    const next = new Map(redirects.filter(({ from }) => !all.has(from)).map(({ from, to }) => [from, to]));
    const ends = endsOf(next);
    return redirects.flatMap((redirect) => findProblem(redirect, next, ends));
  },
};

type Ends = Map<string, string | undefined>;

/** Where each old address leads in the end; nothing for one whose steps come to a circle. */
function endsOf(next: Map<string, string>): Ends {
  const ends: Ends = new Map();
  for (const [from, to] of next) {
    const way = new Set([from]);
    let end = to;
    for (let page = getPage(end); next.has(page) && !way.has(page) && !ends.has(page); page = getPage(end)) {
      way.add(page);
      end = next.get(page) ?? end;
    }
    const last = getPage(end);
    const known = ends.has(last) ? ends.get(last) : way.has(last) ? undefined : end;
    for (const page of way) ends.set(page, known);
  }
  return ends;
}

function findProblem({ from, to, toAt }: WrittenRedirect, next: Map<string, string>, ends: Ends): Finding[] {
  const isLast = !ends.has(getPage(to));
  const end = isLast ? to : ends.get(getPage(to));
  if (end === undefined || getPage(end) === from) {
    const message = `This redirect never ends: ${findCircle(from, to, next)}.`;
    return [error(toAt, message, "Write the address of a page, or remove it.")];
  }
  if (isLast) return [];
  return [error(toAt, `The address ${to} is one that leads on, to ${end}.`, `Write ${end} here.`)];
}

/** The steps until one comes again; of a large circle the first ones, as each of its redirects tells them. */
function findCircle(from: string, to: string, next: Map<string, string>): string {
  const way = new Set([from]);
  let page = getPage(to);
  while (!way.has(page) && way.size < 20) {
    way.add(page);
    page = getPage(next.get(page) ?? page);
  }
  return way.has(page) ? [...way, page].join(", then ") : `${[...way].join(", then ")}, and so on`;
}
