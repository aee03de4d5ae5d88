type Exchange = readonly [question: string, answer: string];

/** A question by whoever has the request, and what the resident answers: about something at home. */
const AT_HOME: readonly Exchange[] = [
  [
    "I can come today between 4 and 6 pm. Will somebody be at home?",
    "Yes, my mother is at home. Please ring twice.",
  ],
  [
    "Could you send a photo of it? Then I bring the right part.",
    "It is the older model with the white lid. I will try to take a photo in the evening.",
  ],
  [
    "I rang at 11 and nobody opened. When may I come again?",
    "Sorry, I was at the school. Tomorrow until 10, or after 5.",
  ],
  ["May I enter with the key from the security desk?", "Yes, please do. The dog is friendly."],
];

const ANYWHERE: readonly Exchange[] = [
  ["Is it still so, or only now and then?", "It is worse since this morning, please come soon."],
  ["Since when is it like this?", "About a week. We thought it would go away by itself."],
  [
    "Where exactly is it? I was there and did not find it.",
    "Just behind the corner, I will put a note next to it.",
  ],
  [
    "I will be there this afternoon. Is that soon enough?",
    "That is fine. Thank you for answering so quickly!",
  ],
];

const HOME = /bath|kitchen$|bedroom|living|hall|study|balcony|flat|toilet|main door|store room|taps/i;

export const exchangesFor = (location: string): readonly Exchange[] =>
  HOME.test(location) && !/club house/i.test(location) ? [...AT_HOME, ...ANYWHERE] : ANYWHERE;

export const RESIDENT_NOTES: readonly string[] = [
  "Any news? We have guests from Saturday.",
  "The neighbours say the same, perhaps it is one cause.",
  "Thank you, that was quick.",
  "It is a little worse since last night, just so you know.",
  "Please do it in the morning if you can.",
];

export const STAFF_NOTES: readonly string[] = [
  "What I need is ordered and should arrive tomorrow. I will write before I come.",
  "I have looked at it: it can be done in one visit. See you tomorrow morning.",
  "First part done. I will check once more after the night.",
  "It will take two of us; we come together tomorrow.",
];

export const MANAGER_NOTES: readonly string[] = [
  "Please give this one preference, it is the second complaint.",
  "Budget is approved up to the estimate. Ask me before more.",
  "Take photos before and after, the committee wants to see them.",
  "Please combine it with the visit next door.",
];

export const ASSIGNMENT_NOTES: readonly string[] = [
  "Please call the resident before you go.",
  "What is needed should be in the store.",
  "Please do it before the weekend.",
];

export const DECLINES: readonly string[] = [
  "I am on leave from tomorrow; somebody else should take it.",
  "My day is full and this cannot wait. Please give it to a colleague.",
  "I do not have the tools for this here.",
];

export const REOPENINGS: readonly string[] = [
  "It was fine for a while, now it is as before.",
  "Only half of it was done. Please have another look.",
  "Nearly: something small is left to do.",
];

export const RESIDENT_CANCELLATIONS: readonly string[] = [
  "It has settled by itself. Sorry for the trouble.",
  "We found a way ourselves, no need to come.",
  "Filed twice by mistake, please see my other request.",
];

export const MANAGER_CANCELLATIONS: readonly string[] = [
  "Duplicate of a neighbour's request; we follow it there.",
  "Already part of the work planned for next month, please see the notice.",
  "Settled with you on the phone: nothing is left to do here.",
];

export const AUTO_CLOSED = "Closed after 7 days without an answer.";

/** By stars; an empty line says that somebody gave stars only. */
export const FEEDBACK: Record<1 | 2 | 3 | 4 | 5, readonly string[]> = {
  5: [
    "Came on time, explained everything and left the place clean.",
    "Very quick and friendly. Thank you!",
    "Excellent work, as always.",
    "Solved within the hour. Great team.",
    "",
  ],
  4: [
    "Good work, a little later than said.",
    "All fine now.",
    "Friendly and quick, had to come twice for a part.",
    "",
  ],
  3: ["It works, but I had to call twice.", "Took longer than expected.", ""],
  2: ["The repair is all right, the mess was left to us.", "Nobody told me that it would take a week."],
  1: ["I waited at home for two days and nobody called. Please improve this."],
};
