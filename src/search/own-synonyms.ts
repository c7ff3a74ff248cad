import type { Content } from "../record/content.ts";
import type { Synonyms } from "./synonyms.ts";

/** What a record calls the same: an abbreviation and what it stands for, a title and what the entry is also called. */
export function ownSynonyms(content: Content): Synonyms[] {
  const {
    strategy,
    plans,
    planParts,
    goals,
    programmes,
    workstreams,
    updates,
    pages,
    places,
    measures,
    glossary,
  } = content;
  const named: [name: string, data: { alsoCalled: string[]; standsFor?: string | undefined }][] = [
    ...[strategy, plans, planParts, goals, programmes, workstreams, updates, pages].flatMap((entries) =>
      entries.map(({ data }) => [data.title, data] as [string, { alsoCalled: string[] }]),
    ),
    ...places.map(({ data }) => [data.name, data] as [string, { alsoCalled: string[] }]),
    ...measures.map(({ data }) => [data.label, data] as [string, { alsoCalled: string[] }]),
    ...glossary.map(({ data }) => [data.term, data] as [string, typeof data]),
  ];
  return named
    .filter(([, { alsoCalled, standsFor }]) => alsoCalled.length > 0 || standsFor !== undefined)
    .map(([name, { alsoCalled, standsFor }]) => [
      [name, ...(standsFor ? [standsFor] : []), ...alsoCalled],
      [],
    ]);
}
