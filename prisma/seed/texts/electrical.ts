import type { CategoryTexts } from "./template";

export const electrical: CategoryTexts = {
  category: "Electrical",
  templates: [
    {
      titles: ["MCB trips when the geyser is on", "Geyser trips the power every morning"],
      descriptions: [
        "The MCB for the bathroom goes down within five minutes of switching on the geyser. Resetting it helps only for a short while. Since Monday we bathe with bucket water.",
        "Each morning the geyser MCB trips and takes the bedroom lights with it. The geyser is two years old and was serviced in January.",
      ],
      locations: ["Master bathroom", "Common bathroom"],
      priority: 3,
      cost: [450, 2200],
      resolutions: [
        "Geyser element had a leak to earth. Replaced the element and the 16 A MCB, tested under load for 30 minutes.",
        "Loose neutral in the geyser point had burnt the MCB. New MCB fitted, wire ends renewed and tightened.",
      ],
      photo: "breaker-panel",
    },
    {
      titles: ["Half the flat without power", "No power in two rooms"],
      descriptions: [
        "Since about 7 in the evening there is no light in the hall and the kitchen. The bedrooms work. Neighbours have power.",
        "Kitchen and study went dark during the rain. The main switch looks fine and nothing has tripped that I can see.",
      ],
      locations: ["Hall and kitchen", "Distribution board"],
      priority: 3,
      cost: [300, 1800],
      resolutions: [
        "One phase was off at the rising main on this floor: cut-out fuse replaced, load balanced between the phases.",
        "RCCB for the second circuit was faulty. Replaced and tested with the tester.",
      ],
      photo: "breaker-panel",
    },
    {
      titles: ["Lift lobby light not working", "Dark lift lobby", "Lobby tube light flickers all night"],
      descriptions: [
        "Both lights in our lift lobby are out since two days. Elderly people on this floor are afraid of the step near the fire door.",
        "The lobby light flickers and hums the whole night, then stays off for hours. Children refuse to wait there.",
      ],
      locations: ["Lift lobby, 3rd floor", "Lift lobby, 7th floor", "Lift lobby, ground floor"],
      priority: 2,
      cost: [250, 900],
      resolutions: [
        "Replaced the LED driver and one panel. Lobby is bright again.",
        "Choke was gone. Changed both fittings to 18 W LED from stock.",
      ],
      photo: "lift-lobby",
    },
    {
      titles: ["Ceiling fan makes a grinding noise", "Fan regulator stuck on full speed"],
      descriptions: [
        "The fan in the children's room grinds and wobbles since the last power cut. We do not dare to sit under it.",
        "The regulator does nothing any more: the fan runs at full speed or not at all.",
      ],
      locations: ["Children's bedroom", "Living room", "Master bedroom"],
      priority: 2,
      cost: [180, 750],
      resolutions: [
        "Bearings were dry and the capacitor weak. Greased, new 2.5 µF capacitor, blades balanced.",
        "New five-step regulator fitted.",
      ],
    },
    {
      titles: [
        "Socket sparks when a plug goes in",
        "Burnt smell from a socket",
        "Washing machine socket sparks",
      ],
      descriptions: [
        "There is a blue spark each time we plug in the mixer and the plate has turned brown. We have stopped using it.",
        "A smell of burnt plastic comes from the socket behind the washing machine. I switched off the circuit to be safe.",
      ],
      locations: ["Kitchen", "Utility balcony", "Study"],
      priority: 3,
      cost: [220, 1100],
      resolutions: [
        "Contacts were worn and overheated. New 16 A socket with shutter, wiring behind it checked and shortened to clean copper.",
        "Loose phase wire had charred the plate. Replaced socket and box, load test fine.",
      ],
      photo: "burnt-outlet",
    },
    {
      titles: ["Doorbell is dead", "Doorbell rings by itself"],
      descriptions: [
        "The doorbell does not ring any more; couriers go away again. The battery type is not ours, it is wired.",
        "Since the painting work our bell rings by itself, mostly after midnight.",
      ],
      locations: ["Main door", "Entrance"],
      priority: 1,
      cost: [150, 600],
      resolutions: [
        "Push button was full of paint. New button fitted.",
        "Bell transformer replaced from stock.",
      ],
    },
    {
      titles: ["Street light out near the villas", "Pathway lamps do not come on"],
      descriptions: [
        "Three lamps between the villas and the club house stay dark. It is pitch black when we walk the dog.",
        "The pole light opposite our gate has been out since the storm.",
      ],
      locations: ["Villa lane", "Path to the club house"],
      priority: 2,
      cost: [400, 2400],
      resolutions: [
        "Timer in the feeder pillar had lost its setting. Reset to dusk and dawn, one lamp replaced.",
        "Water in the pole junction box: dried, sealed, new 30 W lamp.",
      ],
    },
    {
      titles: ["Inverter does not take over", "Inverter beeps all the time"],
      descriptions: [
        "When the power goes the inverter no longer switches over although the battery shows full.",
        "The inverter beeps every ten seconds, day and night, the display says overload with only two fans running.",
      ],
      locations: ["Utility balcony", "Store room"],
      priority: 2,
      cost: [350, 1500],
      resolutions: [
        "Battery terminals were corroded. Cleaned, greased, water topped up; switches over in time again.",
        "A heater socket had been wired to the inverter circuit. Moved back to mains.",
      ],
    },
    {
      titles: ["Lift B stops between floors", "Lift doors open and close without end"],
      descriptions: [
        "Twice this week lift B stopped between the 5th and 6th floor for some minutes. My mother was inside and is still shaken.",
        "On the ground floor the doors keep opening and closing, and the lift does not leave.",
      ],
      locations: ["Lift B", "Lift A"],
      priority: 3,
      cost: [1500, 7500],
      resolutions: [
        "Lift company adjusted the door sensor and replaced the landing switch on floor 5. Ran twenty trips without a fault.",
        "Dirt in the door track. Cleaned, light curtain realigned.",
      ],
    },
    {
      titles: ["Exposed wire near the play area", "Sparks from the meter board"],
      descriptions: [
        "A cable is hanging out of the wall beside the swings, at the height of a child's hand. Please come at once, we keep the children away.",
        "There are sparks and a loud buzzing from the meter board on our floor, and it smells of burning. We have called security.",
      ],
      locations: ["Children's play area", "Meter board, 6th floor"],
      priority: 4,
      cost: [600, 4500],
      resolutions: [
        "Circuit switched off at once, cable pulled back and closed in a weatherproof box. Area checked with the tester.",
        "Isolated the riser, replaced the burnt bus-bar clamp, power back after 50 minutes.",
      ],
      photo: "burnt-outlet",
    },
    {
      titles: ["EV charger shows a fault", "Car charging point trips"],
      descriptions: [
        "The charger at my parking bay blinks red and does not start. It worked until Friday.",
        "Charging stops after ten minutes with an earth fault. Two different cars, same result.",
      ],
      locations: ["Basement 1, bay 42", "Basement 2, bay 17"],
      priority: 2,
      cost: [500, 3800],
      resolutions: [
        "Earth connection in the bay was loose. Tightened and measured: 1.8 Ω.",
        "Supplier reset the charger and changed the RCD under guarantee.",
      ],
    },
    {
      titles: ["Electricity bill looks too high", "Meter runs with everything off"],
      descriptions: [
        "Our units doubled from last month without any guests. Could somebody check the meter and the common wiring?",
        "With the main switch off the meter's light still blinks now and then.",
      ],
      locations: ["Meter room", "Meter board"],
      priority: 1,
      resolutions: [
        "Meter compared with a test load: it counts right. The old refrigerator draws 180 W without a pause.",
        "A corridor socket was fed from this meter. Moved to the common supply; the accountant will correct the bill.",
      ],
    },
    {
      titles: ["Need an extra socket in the study", "Please move the TV point"],
      descriptions: [
        "I work from home now and two extension cords run through the room. Could a second socket be added by the desk?",
        "The TV will hang on the other wall. Please move the power and cable point about two metres.",
      ],
      locations: ["Study", "Living room"],
      priority: 1,
      cost: [600, 2200],
      resolutions: [
        "Two 6 A sockets added in a surface trunking.",
        "Point moved, wall closed; painting by the resident.",
      ],
    },
  ],
  internal: [
    "Spare MCBs are down to four. Please order a box of 16 A and 32 A.",
    "Old aluminium wiring in this stack. We should plan the riser together with the painting work.",
    "Ask for the flat's main switch before opening the board, the label is wrong.",
    "Contractor quoted too high; I can do it with parts from stock.",
  ],
};
