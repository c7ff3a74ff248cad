import { describeDue, findPastDue, overdueTitle, stateLabel } from "../record/commitment-state.ts";
import type { PublicRecord } from "../record/index.ts";
import { formatQuantity } from "../record/quantities.ts";
import { getPlaceRecord } from "../record/place-summary.ts";
import { lastReportLabel } from "../record/topics.ts";
import { getMeasurePermalink, getPermalink, routes } from "../routes.ts";

/** What pages found, in a sentence each, by their addresses: a figure, a state, a date. Of the others nothing is said. */
export function describeFound(record: PublicRecord): Map<string, string> {
  const { asOf, commitments, content, measures, topics, updates } = record;
  const found = new Map(topics.map(({ permalink, sections }) => [permalink, lastReportLabel(sections)]));
  for (const place of content.places) {
    found.set(getPermalink("places", place.id), getPlaceRecord(place, record).short);
  }
  for (const { id, latestLine, latest } of measures) {
    if (latest) found.set(getMeasurePermalink(id), latestLine);
  }
  for (const { id, data } of updates) {
    const [reading] = data.sections.flatMap(({ readings }) => readings);
    const measure = reading && record.measuresById.get(reading.measure)?.data;
    if (reading && measure) {
      found.set(getPermalink("updates", id), `${measure.label}: ${formatQuantity(reading, measure)}`);
    }
  }
  for (const commitment of commitments) {
    found.set(commitment.permalink, `${stateLabel(commitment, asOf)}. ${describeDue(commitment, asOf)}`);
  }
  const late = findPastDue(commitments, asOf).length;
  const counted = `${commitments.length} ${commitments.length === 1 ? "commitment" : "commitments"}`;
  const all = late === 0 ? counted : `${counted}, ${late} ${overdueTitle.toLowerCase().replace(",", "")}`;
  for (const page of [routes.home, routes.commitments, routes.progress]) found.set(page, all);
  return found;
}
