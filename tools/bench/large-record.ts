// Writes the content folder of a record with thousands of entries, to see how its pages stand that:
// node tools/bench/large-record.ts FOLDER
import { Temporal } from "temporal-polyfill";
import { makeRandom } from "../../tests/setup/random.ts";
import { generateContent, lastDay, toFiles, writeFiles, type Written } from "./generate.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder to write into.");

const random = makeRandom("large");
const written: Written = generateContent({
  updates: 1500,
  sectionsEach: 2,
  programmes: 1,
  workstreams: 300,
  commitments: 2000,
  goals: 80,
  places: 60,
  measures: 500,
});

// One programme has all updates and a hundred workstreams; the others have the rest between them.
const others = Array.from({ length: 19 }, (_, index) => ({
  id: `programme-${index + 2}`,
  data: { title: `Programme ${index + 2}`, summary: "It has published no update yet.", order: index + 2 },
}));
written.programmes.push(...others);
for (const [index, { data }] of written.workstreams.entries()) {
  if (index >= 100) data.programme = others[index % others.length]!.id;
}

const tail =
  " for people who live far from a hospital, their families and carers, and those who look after them at home," +
  " in every town and village that we serve, by day and at night, in each season of the year";
const lengthen = (title: string) => `${title}${tail}`.slice(0, 200).trim();
for (const list of [written.workstreams, written.goals, written.updates, written.planParts] as const) {
  for (const [index, { data }] of list.entries()) if (index % 7 === 0) data.title = lengthen(data.title);
}

const tags = ["gardens", "waits", "staff", "buildings", "letters"];
written.site.tags = tags.map((id) => ({ id, title: id.replace(/^./, (letter) => letter.toUpperCase()) }));

// Twenty measures have a reading for each of 120 months.
const months = Array.from({ length: 120 }, (_, month) =>
  Temporal.PlainDate.from(lastDay)
    .subtract({ months: 120 - month })
    .toString(),
);
const monthly = written.measures.slice(0, 20).map(({ id }) => id);
for (const [index, { data }] of written.updates.entries()) {
  data.tags = random.some(tags, 2);
  for (const one of data.sections ?? []) {
    one.readings = one.readings?.filter((reading) => !monthly.includes(reading.measure));
  }
  const section = data.sections?.[0];
  const past = months.filter((month) => month < data.published);
  const measure = monthly[written.updates.length - 1 - index];
  if (section && measure !== undefined) {
    section.readings = past.map((asAt) => ({ measure, value: 20 + random.below(80), of: 100, asAt }));
  }
}

const files = toFiles(written);
const [plan] = written.plans;
if (plan) {
  const path = `plans/${plan.id}/index.md`;
  const texts = Array.from({ length: 60 }, (_, chapter) => {
    const paragraphs = Array.from({ length: 5 }, () =>
      "We will listen to people, plan with them and say what came of it. ".repeat(4),
    );
    return `## Chapter ${chapter + 1}\n\n${paragraphs.join("\n\n")}`;
  });
  files.set(path, `${files.get(path)!}\n${texts.join("\n\n")}\n`);
}
writeFiles(folder, files, console.log);
