import type { Commitment } from "./commitments.ts";
import type { PublicRecord } from "./index.ts";
import { getPlaceRecord } from "./place-summary.ts";
import type { Topic } from "./topics.ts";

/** The commitments that the page of a workstream or a place lists, newest first; none for other topics. */
export function getTopicCommitments({ kind, id, sections }: Topic, record: PublicRecord): Commitment[] {
  if (kind === "workstreams") {
    return sections.flatMap(({ permalink }) => record.commitmentsByOrigin.get(permalink) ?? []);
  }
  const place = kind === "places" ? record.byId.places.get(id) : undefined;
  return place === undefined ? [] : getPlaceRecord(place, record).commitments;
}
