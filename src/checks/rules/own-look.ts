import { findPictureFile, isImage } from "../../source/pictures.ts";
import { getValidEntries, type Source, type ValidEntry } from "../../source/index.ts";
import { darkenTo, getContrast } from "../contrast.ts";
import { askDidYouMean, guessAt } from "../did-you-mean.ts";
import { writeSite } from "../example.ts";
import { locateInData, error, warning, type Finding, type Rule } from "../finding.ts";

export const ownLook: Rule = {
  id: "own-look",
  about: "An organisation’s own logo is a picture of the content, and its own colours can be read.",
  why: "Words need a contrast of 4.5:1 with what is behind them (WCAG 2.2, 1.4.3), and many readers can’t read what has less.",
  wrong: { "site.yaml": writeSite('colours: { header: "#ffb81c", links: "#00a499" }') },
  right: { "site.yaml": writeSite('colours: { header: "#8a640f", links: "#00766e" }') },
  check: (source) =>
    getValidEntries(source, "site").flatMap((entry) => [
      ...findPaleColours(entry),
      ...findLogoProblem(entry, source),
    ]),
};

/** What each colour is seen with, and where. Pages are on the grey of NHS.UK frontend (`grey-5`). */
const behind = {
  header: { colour: "#ffffff", what: "the white words on it" },
  links: { colour: "#f0f4f5", what: "the grey of the page" },
} as const;

/** Of words that are not large (WCAG 2.2, 1.4.3). It is more than borders and marks need (1.4.11). */
const leastContrast = 4.5;

function findPaleColours(entry: ValidEntry<"site">): Finding[] {
  return (["header", "links"] as const).flatMap((name) => {
    const colour = entry.data.colours?.[name];
    const { colour: other, what } = behind[name];
    if (colour === undefined || getContrast(colour, other) >= leastContrast) return [];
    // Rounded down: 4.49 is not 4.5.
    const ratio = (Math.floor(getContrast(colour, other) * 100) / 100).toFixed(2);
    const darker = darkenTo(colour, other, leastContrast);
    const at = locateInData(entry, ["colours", name]);
    return [
      error(
        at,
        `“${colour}” has a contrast of ${ratio}:1 with ${what}, and needs ${leastContrast}:1.`,
        `Write "${darker}", the nearest darker one that has it, or another.`,
      ),
    ];
  });
}

function findLogoProblem(entry: ValidEntry<"site">, source: Source): Finding[] {
  const { logo, nhsLogo } = entry.data.organisation;
  if (logo === undefined) return [];
  const file = findPictureFile(logo.file, entry.path, source);
  if (file === undefined || !source.items.includes(file)) {
    const pictures = source.items.flatMap(({ path, kind }) =>
      kind === "file" && isImage(path) ? [path] : [],
    );
    const fix = "Put the picture beside site.yaml, as SVG, PNG, WebP or JPEG, and write its name here.";
    return [
      error(
        locateInData(entry, ["organisation", "logo", "file"]),
        `There is no picture “${logo.file}” in the content folder.`,
        askDidYouMean(logo.file, guessAt(pictures), fix),
      ),
    ];
  }
  if (!nhsLogo) return [];
  const at = locateInData(entry, ["organisation", "nhsLogo"]);
  return [
    warning(
      at,
      "The header has the logo of your own, so the NHS logo isn’t shown.",
      "Remove this line, or “logo”.",
    ),
  ];
}
