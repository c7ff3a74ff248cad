import licences from "spdx-license-ids/index.json" with { type: "json" };
import { getValidEntries } from "../../source/index.ts";
import { askDidYouMean, findMeant } from "../did-you-mean.ts";
import { writeSite } from "../example.ts";
import { error, warning, locateInData, locateStart, type Rule } from "../finding.ts";

const known = new Set(licences);

export const licence: Rule = {
  id: "licence",
  about: "The site states the licence of its data, by an id of the SPDX list (https://spdx.org/licenses/).",
  why: "Without a licence nobody knows whether they may use the data, and one that no program knows is as good as none.",
  wrong: { "site.yaml": writeSite("licence:\n  id: OGL-3.0\n  address: https://example.org/licence") },
  right: { "site.yaml": writeSite("licence:\n  id: OGL-UK-3.0\n  address: https://example.org/licence") },
  check(source) {
    return getValidEntries(source, "site").flatMap((entry) => {
      const { licence: stated } = entry.data;
      if (stated === undefined) {
        return [
          warning(
            locateStart(entry.path),
            "No licence is stated, so readers don’t know what they may do with the data.",
            "Write “licence” with an “id” of https://spdx.org/licenses/, such as OGL-UK-3.0, and the “address” of its text.",
          ),
        ];
      }
      if (known.has(stated.id)) return [];
      return [
        error(
          locateInData(entry, ["licence", "id"]),
          `“${stated.id}” is no licence of the SPDX list.`,
          askDidYouMean(stated.id, guess, "Write an id from https://spdx.org/licenses/, such as OGL-UK-3.0."),
        ),
      ];
    });
  },
};

/** The one that has all parts of what was written, before others that are like it: OGL-3.0 is OGL-UK-3.0, not OSL-3.0. */
function guess(written: string): string | undefined {
  const parts = partsOf(written);
  const [whole, second] = licences.filter((one) => parts.isSubsetOf(partsOf(one)));
  return whole !== undefined && second === undefined ? whole : findMeant(written, licences);
}

const partsOf = (name: string) => new Set(name.toLowerCase().split(/[-\s]+/));
