import { warning, type Rule } from "../finding.ts";
import { personalTraces } from "./personal-data.ts";
import { privateTraces } from "./private-links.ts";
import { isMeant, listMeant } from "../private-trace.ts";

/** A line that says what is meant is for that alone, so it goes with it. */
export const meant: Rule = {
  id: "meant",
  about: "A line “# meant: …” names something in its file that the check would stop otherwise.",
  why: "Such a line lets something private be published: a mobile number of a team, a link to a meeting. When what it names has gone, it would let the same through again, and nobody would know.",
  wrong: { "goals/falls.md": "---\ntitle: No falls\n# meant: 07700 900123\n---\n\nCall 0151 000 0000.\n" },
  right: { "goals/falls.md": "---\ntitle: No falls\n# meant: 07700 900123\n---\n\nText 07700 900123.\n" },
  check: (source) =>
    source.files.flatMap((file) => {
      const lines = file.readable ? listMeant(file) : [];
      const traces = [personalTraces, privateTraces].flatMap((of) => of(source).get(file) ?? []);
      return lines.flatMap((line) =>
        traces.some((trace) => isMeant(trace, [line]))
          ? []
          : [
              warning(
                line,
                `“${line.written}” is nothing that the check would stop in this file.`,
                "Delete this line, or write it as the check names what is meant.",
              ),
            ],
      );
    }),
};
