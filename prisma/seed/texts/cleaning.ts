import type { CategoryTexts } from "./template";

export const cleaning: CategoryTexts = {
  category: "Cleaning",
  templates: [
    {
      titles: ["Garbage not collected", "Dry waste not picked up for three days"],
      descriptions: [
        "Our bins were not emptied since Thursday, and crows spread it over the lobby.",
        "The wet waste was taken, the dry waste has been standing there for three days.",
      ],
      locations: ["Service lobby", "6th floor lobby"],
      priority: 2,
      resolutions: [
        "Collected at once; the round now starts on the top floor.",
        "Helper was on leave and nobody replaced him. Done, and the roster is changed.",
      ],
    },
    {
      titles: ["Staircase is dirty", "Stairs have not been mopped"],
      descriptions: [
        "The stairs between the 4th and 6th floor have not been swept for a week; there are betel stains in the corner.",
        "After the plaster work everything on the stairs is white dust, we carry it into the flats.",
      ],
      locations: ["Staircase, A wing", "Staircase, B wing"],
      priority: 1,
      resolutions: [
        "Swept and mopped with disinfectant, stains removed.",
        "Dust removed with the wet vacuum on all floors.",
      ],
    },
    {
      titles: ["Bad smell from the garbage chute", "Cockroaches near the chute"],
      descriptions: [
        "A terrible smell comes from the chute whenever the door is opened.",
        "There are cockroaches around the chute, and they come under our door.",
      ],
      locations: ["Garbage chute, 8th floor", "Garbage chute, 2nd floor"],
      priority: 2,
      cost: [300, 1500],
      resolutions: [
        "Chute washed with hot water and lime, door rubber replaced.",
        "Pest control sprayed the shaft; repeat in ten days.",
      ],
    },
    {
      titles: ["Lift floor is sticky", "Something spilled in the lift"],
      descriptions: [
        "Somebody spilled juice in lift A, and shoes stick to the floor.",
        "There is oil on the floor of the service lift, it is slippery.",
      ],
      locations: ["Lift A", "Service lift"],
      priority: 2,
      resolutions: ["Cleaned and dried.", "Degreased and mopped twice."],
    },
    {
      titles: ["Pigeon droppings in the shaft", "Window panes of the lobby are dirty"],
      descriptions: [
        "The ledge outside our kitchen is full of droppings and it smells in the sun.",
        "The big panes in the entrance have not been cleaned since Diwali.",
      ],
      locations: ["Kitchen ledge", "Entrance lobby"],
      priority: 1,
      cost: [400, 2600],
      resolutions: [
        "Ledge cleaned, net fixed so that they stay away.",
        "Cleaned inside and out with the long pole.",
      ],
    },
    {
      titles: ["Club house toilets need cleaning", "No soap in the gym washroom"],
      descriptions: [
        "After the party on Saturday the toilets were left in a bad state.",
        "Since a week there is neither soap nor paper in the gym washroom.",
      ],
      locations: ["Club house", "Gym washroom"],
      priority: 2,
      resolutions: ["Deep cleaning done this morning.", "Refilled, and put on the daily check list."],
    },
    {
      titles: ["Parking bay full of dust", "Oil stain on our bay"],
      descriptions: [
        "Dust from the ramp repair lies finger-thick on the cars in basement 1.",
        "There is a large oil stain on our bay and we walk it into the flat.",
      ],
      locations: ["Basement 1", "Basement 2, bay 31"],
      priority: 1,
      resolutions: ["Sweeping machine went through the whole level.", "Stain scrubbed with degreaser."],
    },
    {
      titles: ["Deep cleaning before we move in", "Old sofa to be taken away"],
      descriptions: [
        "We move in next week and the flat is full of paint spots. Please tell us what it costs.",
        "An old sofa stands in the lobby since the neighbours moved out.",
      ],
      locations: ["Whole flat", "Lift lobby, 5th floor"],
      priority: 1,
      cost: [800, 3200],
      resolutions: [
        "Two people for a day; all rooms, windows and fans done.",
        "Taken to the scrap yard with the tempo.",
      ],
    },
    {
      titles: ["Water on the floor of the lobby", "Entrance mat is soaked"],
      descriptions: [
        "Each rain leaves a puddle behind the entrance and people slip on the marble.",
        "The mat at the entrance has been wet for days and smells.",
      ],
      locations: ["Entrance lobby", "Entrance, A wing"],
      priority: 2,
      resolutions: [
        "Dried, warning sign put up, mopping added to the rain routine.",
        "Mat washed and dried, a second one bought for changing.",
      ],
    },
  ],
  internal: [
    "Phenyl and garbage bags are nearly finished, order with the monthly list.",
    "One person on leave until Friday, rounds are shared.",
    "Same flat leaves the bag outside at noon; a friendly note would help.",
  ],
};
