import type { CategoryTexts } from "./template";

export const landscaping: CategoryTexts = {
  category: "Landscaping",
  templates: [
    {
      titles: ["Garden hedge hangs over the path", "Hedge needs trimming"],
      descriptions: [
        "The hedge along the jogging path hangs so low that one has to step into the flower bed.",
        "The hedge between the villas has grown over the window and takes all the light.",
      ],
      locations: ["Jogging path", "Villa lane"],
      priority: 1,
      resolutions: ["Trimmed on the whole length, cuttings composted.", "Cut back by 60 cm, shape kept."],
      photo: "hedge",
    },
    {
      titles: ["Tree branch about to fall", "Coconut tree over the parking"],
      descriptions: [
        "A thick branch of the gulmohar cracked in the storm and hangs over the children's swing.",
        "Coconuts fall next to the cars. Last night one went through a windscreen, nearly.",
      ],
      locations: ["Children's play area", "Visitors' parking"],
      priority: 2,
      cost: [600, 4500],
      resolutions: [
        "Branch taken down with ropes, wound sealed, area swept.",
        "Climber removed all coconuts and dry leaves from four trees.",
      ],
      photo: "hedge",
    },
    {
      titles: ["Lawn is dry and yellow", "Sprinkler does not reach the corner"],
      descriptions: [
        "The lawn before the club house is brown in large patches although the sprinklers run at noon.",
        "The sprinkler near the pavilion waters the wall instead of the grass.",
      ],
      locations: ["Club house lawn", "Pavilion"],
      priority: 1,
      cost: [200, 1500],
      resolutions: [
        "Timer moved to 5 in the morning, patches reseeded.",
        "Nozzle turned and cleaned, reaches the corner.",
      ],
    },
    {
      titles: ["Sprinkler pipe leaks", "Garden under water"],
      descriptions: [
        "A small fountain comes out of the lawn at the east side each morning.",
        "The bed behind block B has been a swamp since the weekend, there must be a leak.",
      ],
      locations: ["East lawn", "Behind block B"],
      priority: 2,
      cost: [250, 1800],
      resolutions: [
        "Joint dug out and renewed, lawn put back.",
        "Valve was stuck open: cleaned, closes again.",
      ],
    },
    {
      titles: ["Mosquitoes in the garden", "Please spray against mosquitoes"],
      descriptions: [
        "After sunset nobody can sit in the garden. There is standing water in the old fountain.",
        "Two children in our wing had dengue. Please check for water and do the fogging.",
      ],
      locations: ["Old fountain", "Garden, A wing"],
      priority: 2,
      cost: [500, 2200],
      resolutions: [
        "Fountain emptied, guppies put into the lily pond, fogging on three evenings.",
        "All trays and gutters checked, neem oil spray done.",
      ],
    },
    {
      titles: ["Beehive at the balcony", "Wasps in the pergola"],
      descriptions: [
        "A beehive as big as a football hangs below the balcony above ours. Please do not kill them.",
        "Wasps have built a nest in the pergola, children were stung.",
      ],
      locations: ["Balcony", "Pergola"],
      priority: 2,
      cost: [800, 2500],
      resolutions: ["Bee-keeper moved the colony to a farm in the evening.", "Nest removed at night."],
    },
    {
      titles: ["Broken bench in the park", "Loose tile on the garden path"],
      descriptions: [
        "One plank of the bench beside the banyan is broken and a nail looks out.",
        "The stone before the pavilion tilts when one steps on it. My father nearly fell.",
      ],
      locations: ["Banyan corner", "Pavilion"],
      priority: 2,
      cost: [300, 1700],
      resolutions: ["Plank replaced and painted.", "Stone set anew in mortar."],
    },
    {
      titles: ["New plants for our entrance", "Potted palms are dying"],
      descriptions: [
        "The pots at the entrance of B have been empty since summer. A few crotons would make it friendly.",
        "The palms in the lobby are brown, I think they get too much water.",
      ],
      locations: ["Entrance, B wing", "Entrance lobby"],
      priority: 1,
      cost: [400, 2400],
      resolutions: [
        "Six crotons and two areca palms planted.",
        "Repotted and moved to the light, water once a week.",
      ],
    },
    {
      titles: ["Stray dogs dig in the flower beds", "Fence of the kitchen garden is broken"],
      descriptions: [
        "The new flower beds are dug up every night, only half of the plants are left.",
        "The fence at the kitchen garden lies flat since the storm.",
      ],
      locations: ["Front garden", "Kitchen garden"],
      priority: 1,
      cost: [250, 1600],
      resolutions: [
        "Low fence set around the beds and plants put back.",
        "Two posts replaced, wire tightened.",
      ],
    },
  ],
  internal: [
    "Borrow the pole saw from the neighbouring society, ours is at repair.",
    "Compost pit is full, next load goes to the nursery.",
    "Water tanker comes Tuesday, no planting before that.",
  ],
};
