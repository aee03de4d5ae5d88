import type { CategoryTexts } from "./template";

export const security: CategoryTexts = {
  category: "Security",
  templates: [
    {
      titles: ["CCTV camera near the lift is dark", "Camera at the parking shows nothing"],
      descriptions: [
        "On the lobby screen the picture of the lift camera has been black since the weekend.",
        "My scooter was scratched and the camera that should have seen it was not recording.",
      ],
      locations: ["Lift lobby, ground floor", "Basement 1", "Visitors' parking"],
      priority: 3,
      cost: [400, 4200],
      resolutions: [
        "PoE switch port was dead; moved to a free port, recording checked for 24 hours.",
        "Cable bitten by rats. New cable in a steel conduit.",
      ],
      photo: "lift-lobby",
    },
    {
      titles: ["Society gate does not close", "Boom barrier stays up", "Main gate motor stuck"],
      descriptions: [
        "The society gate stays half open at night; anybody can walk in. The guard pushes it by hand.",
        "The barrier at the exit does not come down any more since a delivery van hit it.",
      ],
      locations: ["Main gate", "Exit gate"],
      priority: 3,
      cost: [800, 7800],
      resolutions: [
        "Limit switch adjusted and rail cleaned. Opens and closes in 12 seconds.",
        "Arm replaced by the supplier, driver's company pays.",
      ],
      photo: "gate",
    },
    {
      titles: ["Stranger in the stairwell", "Unknown person rings at night"],
      descriptions: [
        "A man without a visitor's badge sat in the B wing stairwell and left when I spoke to him. Please check the entries.",
        "Somebody rang at several flats after 11 pm and said he was from the gas company.",
      ],
      locations: ["Stairwell, B wing", "5th floor"],
      priority: 3,
      resolutions: [
        "Checked recordings and the visitors' book: a courier who took the stairs. Guard reminded to issue badges.",
        "Person identified on camera, gate staff briefed, night round doubled for two weeks.",
      ],
    },
    {
      titles: ["Intercom does not ring", "Guard cannot reach us on the intercom"],
      descriptions: [
        "The guard says our intercom gives no tone, so deliveries wait at the gate.",
        "We hear the gate but they do not hear us.",
      ],
      locations: ["Entrance", "Kitchen"],
      priority: 2,
      cost: [250, 1900],
      resolutions: ["Handset cord replaced.", "Line card port changed in the exchange; test calls fine."],
    },
    {
      titles: ["Lost access card", "New access card for my mother"],
      descriptions: [
        "I lost my card somewhere between the gym and the car. Please block it and give me a new one.",
        "My mother moves in next week and needs a card for gate and lift.",
      ],
      locations: ["Security office", "Main gate"],
      priority: 1,
      cost: [100, 250],
      resolutions: [
        "Old card blocked, new one handed over against signature.",
        "Card issued and tested at gate and lift.",
      ],
    },
    {
      titles: ["Somebody parks on our bay", "Visitor's car blocks the ramp"],
      descriptions: [
        "A white hatchback without a sticker stands on our bay for three days.",
        "Every evening a car blocks half the ramp to the basement. One day there will be an accident.",
      ],
      locations: ["Basement 2, bay 88", "Ramp"],
      priority: 2,
      resolutions: [
        "Owner found and asked to move; he did within the hour.",
        "Cones placed and guards told to send cars to visitors' parking.",
      ],
    },
    {
      titles: ["Somebody climbed the back wall", "Break-in attempt at the villa"],
      descriptions: [
        "Just now two people climbed over the back wall behind the pump house. I can see a torch from my balcony. Please send the guards!",
        "The lock of our back door has been forced, we have just come home and do not dare to go in.",
      ],
      locations: ["Back wall, pump house", "Villa lane"],
      priority: 4,
      cost: [500, 3500],
      resolutions: [
        "Guards there in four minutes, police informed, nobody found. Two more lights and a camera now watch that wall.",
        "House checked together with the police, lock replaced the same night, patrol every hour.",
      ],
    },
    {
      titles: ["Fire extinguisher out of date", "Fire door wedged open"],
      descriptions: [
        "The extinguisher on our floor should have been checked in March according to its label.",
        "The fire door on our floor is held open with a brick every day.",
      ],
      locations: ["9th floor", "2nd floor", "Basement 1"],
      priority: 2,
      cost: [300, 1800],
      resolutions: [
        "Refilled and labelled; the whole tower was checked on this occasion.",
        "Brick removed, closer adjusted so that the door is easy to open.",
      ],
    },
    {
      titles: ["Loud music after midnight", "Guests on the roof at night"],
      descriptions: [
        "There was loud music from the club house until 2 on a working day. Guards said they had no instructions.",
        "Groups of people go up to the roof terrace at night although the door should be locked.",
      ],
      locations: ["Club house", "Roof terrace"],
      priority: 2,
      resolutions: [
        "Organiser spoken to; guards now end music at 10:30 pm.",
        "Roof door lock repaired, key at the desk only.",
      ],
    },
  ],
  internal: [
    "Do not share the recording with residents; send them to the office.",
    "Third complaint about the night shift at this gate. Speak to the agency.",
    "Police asked for a copy of camera 14, given against receipt.",
  ],
};
