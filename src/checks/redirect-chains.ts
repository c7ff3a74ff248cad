import { findings, type Finding, type Rule } from "./finding.ts";
import { addressesIn, pageOf, redirectsIn, type WrittenRedirect } from "./redirects.ts";

const { error } = findings("redirect-chains");

export const redirectChains: Rule = {
  id: "redirect-chains",
  about: "A redirect leads straight to a page, not to another redirect.",
  why: "Each step takes a reader's time, some programs follow only one, and steps in a circle never end.",
  wrong: { "redirects.yaml": "/aims/: { to: /our-goals/ }\n/our-goals/: { to: /goals/ }\n" },
  right: { "redirects.yaml": "/aims/: { to: /goals/ }\n/our-goals/: { to: /goals/ }\n" },
  check(source) {
    const { all } = addressesIn(source);
    const redirects = redirectsIn(source);
    // A redirect from a page is wrong in itself, and no step of a chain.
    const next = new Map(redirects.filter(({ from }) => !all.has(from)).map(({ from, to }) => [from, to]));
    return redirects.flatMap((redirect) => problemOf(redirect, next));
  },
};

function problemOf({ from, to, toAt }: WrittenRedirect, next: Map<string, string>): Finding[] {
  const way = [from];
  let end = to;
  for (
    let on = next.get(pageOf(end));
    on !== undefined && !way.includes(pageOf(end));
    on = next.get(pageOf(end))
  ) {
    way.push(pageOf(end));
    end = on;
  }
  if (way.includes(pageOf(end))) {
    const circle = [...way, pageOf(end)].join(", then ");
    return [
      error(toAt, `This redirect never ends: ${circle}.`, "Write the address of a page, or remove it."),
    ];
  }
  if (way.length === 1) return [];
  return [error(toAt, `The address ${to} is one that leads on, to ${end}.`, `Write ${end} here.`)];
}
