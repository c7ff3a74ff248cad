import { inject } from "vitest";
import { readSite } from "./built-site.ts";
import { own } from "./built.ts";

/** The site of the example trust, whose record has something of everything. */
export const example = readSite("the example trust’s site", inject("exampleDir"));

/** The site of the example trust on its first day, when nothing has been reported. */
export const young = readSite("the example trust’s first site", inject("youngDir"));

/** Every site that the tests have: what holds of any site is tested on each. */
export const sites = [own, example, young];
