/** An invented trust, whose updates are written anew each time. */
export const places = [
  "Alderton",
  "Brinsea",
  "Crowmere",
  "St Edda",
  "Fenwick Bay",
  "Garrow",
  "Holt Cross",
  "Inkley",
];

/** The group of the first three places. */
export const group = "Upper Wend";

export const workstreams = ["Garden Rooms", "Night Buses", "Quiet Hours", "Recovery Kitchens"];
export const programmes = ["Better Care", "Open Doors"];
export const people = ["The estates team", "The digital team", "Ward managers", "The transport lead"];

/** What is measured, and the words that its figures are told in. */
export interface Measured {
  id: string;
  label: string;
  unit: string;
  noun: string;
  did: string;
}

export const counts: Measured[] = [
  {
    id: "teams-visited",
    label: "Teams that have had a visit",
    unit: "teams",
    noun: "teams",
    did: "had a visit",
  },
  { id: "wards-painted", label: "Wards painted", unit: "wards", noun: "wards", did: "been painted" },
  {
    id: "staff-trained",
    label: "Staff trained in first aid",
    unit: "staff",
    noun: "staff",
    did: "been trained in first aid",
  },
  { id: "sites-open", label: "Sites open at night", unit: "sites", noun: "sites", did: "opened at night" },
  {
    id: "people-asked",
    label: "People asked what they need",
    unit: "people",
    noun: "people",
    did: "been asked what they need",
  },
];
export const shares = { id: "calls-answered", label: "Calls answered within 30 seconds", unit: "%" };
export const days = { id: "days-waited", label: "Days that people wait", unit: "days" };
export const money = { id: "money-spent", label: "Money spent on rooms", unit: "£" };
