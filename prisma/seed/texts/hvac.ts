import type { CategoryTexts } from "./template";

export const hvac: CategoryTexts = {
  category: "HVAC",
  templates: [
    {
      titles: ["AC drips water inside the room", "Water from the AC runs down the wall"],
      descriptions: [
        "The bedroom AC drips onto the floor after half an hour. We keep a bucket below it at night.",
        "Water runs down the wall below the indoor unit and the paint has bubbles already.",
      ],
      locations: ["Master bedroom", "Living room", "Guest bedroom"],
      priority: 2,
      cost: [450, 1800],
      resolutions: [
        "Drain line was choked with slime. Blown free, tray cleaned, slope corrected.",
        "Unit hung crooked after the painting. Levelled, drain hose renewed.",
      ],
      photo: "air-conditioner",
    },
    {
      titles: ["AC does not cool", "AC blows warm air only"],
      descriptions: [
        "It runs for hours and the room stays at 30 degrees. Filters were washed last week.",
        "The AC in the hall blows warm air. The outdoor fan turns.",
      ],
      locations: ["Living room", "Master bedroom", "Study"],
      priority: 3,
      cost: [900, 4200],
      resolutions: [
        "Gas was low because of a flare nut leak. Nut renewed, vacuum and recharge, 12 °C at the outlet.",
        "Capacitor of the compressor replaced. Cools well again.",
      ],
      photo: "air-conditioner",
    },
    {
      titles: ["Outdoor unit rattles at night", "AC compressor is very loud"],
      descriptions: [
        "The outdoor unit beside our bedroom window rattles so loudly that we cannot sleep with it.",
        "A low hum from the compressor goes through the whole wall, neighbours complain as well.",
      ],
      locations: ["Balcony", "Outdoor unit ledge"],
      priority: 2,
      cost: [350, 1600],
      resolutions: [
        "Rubber feet were gone: replaced, screws tightened.",
        "Fan blade had a crack. New blade, quiet now.",
      ],
    },
    {
      titles: ["Kitchen exhaust fan stopped", "Bathroom exhaust does not pull"],
      descriptions: [
        "The exhaust fan does not start any more, and the smell of frying goes through the whole flat.",
        "The bathroom stays wet for hours; the exhaust runs but moves no air.",
      ],
      locations: ["Kitchen", "Common bathroom"],
      priority: 1,
      cost: [250, 1400],
      resolutions: [
        "Motor was burnt, new 6-inch fan fitted.",
        "Flap in the duct was stuck behind a bird's nest. Removed.",
      ],
    },
    {
      titles: ["Club house AC too cold", "Gym AC not working"],
      descriptions: [
        "In the evening classes people wear shawls. Could the temperature be set to 25?",
        "The gym is like an oven, both units show an error code.",
      ],
      locations: ["Club house hall", "Gym"],
      priority: 2,
      cost: [600, 3500],
      resolutions: [
        "Thermostat moved away from the door and limited to 24 °C.",
        "Contactor replaced, both units cleaned.",
      ],
    },
    {
      titles: ["AC remote does nothing", "AC switches itself off"],
      descriptions: [
        "New batteries did not help, the unit does not react. We start it with the small button.",
        "After twenty minutes the AC goes off by itself and blinks four times.",
      ],
      locations: ["Guest bedroom", "Living room"],
      priority: 1,
      cost: [300, 1500],
      resolutions: [
        "Receiver board replaced.",
        "Sensor on the coil was loose; fixed, runs since three hours.",
      ],
    },
    {
      titles: ["Yearly AC service please", "AC smells musty"],
      descriptions: [
        "Could you service our three units before the summer? Mornings suit us.",
        "A musty smell comes out for the first minutes each time.",
      ],
      locations: ["Whole flat", "Bedrooms"],
      priority: 1,
      cost: [500, 2100],
      resolutions: [
        "All units washed with foam, filters and trays cleaned, gas pressure fine.",
        "Coil disinfected, smell gone.",
      ],
    },
    {
      titles: ["Basement ventilation off", "Exhaust fumes in the basement"],
      descriptions: [
        "The jet fans in basement 2 do not run and it smells of exhaust, worst around 9 in the morning.",
        "The carbon monoxide alarm in the basement beeped twice today.",
      ],
      locations: ["Basement 2", "Basement 1"],
      priority: 3,
      cost: [1200, 6500],
      resolutions: [
        "Overload relay of the fan panel reset and set right. All six fans run.",
        "Sensor replaced, fans follow it again.",
      ],
    },
  ],
  internal: [
    "Under guarantee until March: call the maker before opening it.",
    "Ladder for the ledge needs two people and the harness. Please do not go alone.",
    "Gas cylinder is half full, enough for two more flats.",
  ],
};
