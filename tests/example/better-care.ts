import { update, type WrittenSection } from "./update.ts";

// What Better Care of the example trust has reported, in 30 updates, 25 of them in 2025.

/** Days of a year, a fortnight apart. */
const fortnights = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, 0, 6 + 14 * index)).toISOString().slice(0, 10),
  );

/** The days on which Better Care published an update, oldest first. */
export const betterCareDays = [...fortnights(2024, 3), ...fortnights(2025, 25), ...fortnights(2026, 2)];

/** Of those 30, the ones that report on Quiet Hours: one is left out, then several in a row, then the latest. */
const quietUpdates = new Set([0, 1, 2, 4, 5, 10, 11, 28]);

/** Those that have figures. */
const visits: Record<number, number> = { 3: 12, 4: 30, 8: 55, 9: 61, 20: 103 };
const complaints: Record<number, number> = { 5: 9, 29: 4 };

const rooms: WrittenSection[] = ["northtown", "southtown", "hillside"].map((place) => ({
  ...{
    id: `rooms-${place}`,
    heading: `Garden Rooms in ${place}`,
    workstream: "garden-rooms",
    places: [place],
  },
  text: "### Rooms\n\nThey are open, as a [pilot](/glossary/#pilot).\n\nThey are warm.",
}));

/** What one update of Better Care says besides, by its place among the 30. */
const besides: Record<number, WrittenSection[]> = {
  6: [
    {
      ...{ id: "buses", heading: "Night Buses", workstream: "night-buses", places: ["north"] },
      commitments: [
        { id: "bus-route", promise: "A night bus runs.", due: { text: "May 2025", by: "2025-05-31" } },
        { id: "bus-stops", promise: "Stops are lit.", due: { text: "mid-May 2025", by: "2025-05-15" } },
      ],
    },
  ],
  9: [
    {
      ...{ id: "buses", heading: "Night Buses", workstream: "night-buses" },
      outcomes: [{ commitment: "bus-route", status: "in progress", note: "A bus was bought." }],
    },
  ],
  29: [
    {
      ...{ id: "outlook", heading: "What comes next", text: "Hedgehogs come next." },
      commitments: [
        { id: "menu", promise: "A menu is tried.", due: { text: "spring 2027", by: "2027-05-31" } },
      ],
      outcomes: [
        { commitment: "bus-route", status: "not met", note: "No bus runs." },
        { commitment: "beds-moved", status: "changed", note: "Beds move to Southtown." },
        { commitment: "good-rating", status: "in progress", note: "Work on the rating has begun." },
      ],
    },
  ],
};

const figures = (index: number, asAt: string): WrittenSection => ({
  ...{ id: "figures", heading: "Figures & facts" },
  readings: [
    ...(visits[index] === undefined
      ? []
      : [{ measure: "teams-visited", value: visits[index], of: 103, asAt }]),
    ...(complaints[index] === undefined ? [] : [{ measure: "complaints", value: complaints[index], asAt }]),
  ],
});

/** The files of its updates, oldest first. */
export const betterCare = betterCareDays.map((published, index) =>
  update(published, "better-care", "md", [
    ...rooms,
    ...(quietUpdates.has(index)
      ? [
          {
            id: "quiet",
            heading: "Quiet Hours",
            workstream: "quiet-hours",
            text: "Nights are quiet:\n\n- in wards",
          },
        ]
      : []),
    ...(besides[index] ?? []),
    figures(index, published),
  ]),
);
