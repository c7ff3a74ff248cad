import { isRecord } from "../../source/yaml.ts";
import { getValidEntries, type Source } from "../../source/index.ts";
import { askDidYouMean } from "../did-you-mean.ts";
import { writeUpdate } from "../example.ts";
import { error, locateInData, type Rule } from "../finding.ts";

export const knownKinds: Rule = {
  id: "known-kinds",
  about: "The kind of an update is one that `updateKinds` in `site.yaml` lists.",
  why: "Readers see it above the title. One kind under two spellings would look like two.",
  wrong: {
    "updates/2022-03-14-spring.md": writeUpdate("- { id: beds, heading: Beds }").replace(
      "summary:",
      "kind: Notice\nsummary:",
    ),
  },
  right: { "updates/2022-03-14-spring.md": writeUpdate("- { id: beds, heading: Beds }") },
  check(source) {
    const known = listKinds(source);
    return getValidEntries(source, "updates").flatMap((entry) => {
      const { kind } = entry.data;
      if (kind === undefined || known.includes(kind)) return [];
      const message = `“${kind}” is not a kind of update that site.yaml lists.`;
      const fix = askDidYouMean(
        kind,
        known,
        `Add it to site.yaml: updateKinds: [${[...known, kind].join(", ")}]`,
      );
      return [error(locateInData(entry, ["kind"]), message, fix)];
    });
  },
};

/** The kinds that site.yaml lists, also where something else of it doesn’t fit. */
function listKinds({ entries }: Source): string[] {
  return entries.flatMap(({ collection, raw }) => {
    const listed: unknown = collection === "site" && isRecord(raw) ? raw.updateKinds : [];
    return Array.isArray(listed) ? listed.filter((one) => typeof one === "string") : [];
  });
}
