/** What a replay takes for granted, in plain words: shown below it. */
export const ASSUMPTIONS: readonly string[] = [
  "The same requests are filed at the same moments, and residents cancel them at the same moments.",
  "People work at the same pace: work begins and ends as long after the assignment as it did. A stricter limit or an earlier alert makes nobody faster or slower.",
  "Whoever had a request last has it from the beginning, if there is room on the desk; otherwise the best-ranked suitable person with room, and with nobody it waits for the first who has.",
  "Due dates that somebody set by hand stay as far from the assignment as they were; all others follow the category’s hours. Hours are taken as they are today: earlier changes of them are not known to the replay.",
  "An emergency that the system assigned is assigned by hand, where that is switched off, as late as urgent requests usually were in these days.",
  "Passing a request on changes who has it and when it is due, not when the work is done.",
  "Staff, their permissions, the reporting line and everybody’s notification preferences are those of today, and the priority is the one a request has now.",
  "Counted are messages about assignments, overdue requests and emergencies: the settings have no say in the others. Text messages are counted also where somebody would have read the app before.",
];
