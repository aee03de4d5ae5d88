import type { CategoryTexts } from "./template";

export const plumbing: CategoryTexts = {
  category: "Plumbing",
  templates: [
    {
      titles: ["Kitchen tap drips all night", "Tap in the bathroom leaks", "Wash basin tap does not close"],
      descriptions: [
        "The tap over the kitchen sink drips all night, about a bucket until morning. We put a cloth below it to be able to sleep.",
        "However hard we close it, water keeps running. It is the hot side, I think.",
      ],
      locations: ["Kitchen", "Common bathroom", "Master bathroom"],
      priority: 2,
      cost: [120, 850],
      resolutions: [
        "New ceramic spindle in the tap, seat cleaned. Dry after an hour.",
        "Thread was worn out: whole tap replaced, resident chose the model.",
      ],
      photo: "tap",
    },
    {
      titles: [
        "Water stain on the ceiling grows",
        "Seepage from the flat above",
        "Damp patch over the bathroom door",
      ],
      descriptions: [
        "There is a brown ring on our bathroom ceiling and it grows each day. Most likely from the flat above.",
        "Paint is coming off the wall behind the wardrobe, the plaster feels wet. It started with the rains.",
      ],
      locations: ["Bathroom ceiling", "Bedroom wall", "Passage"],
      priority: 3,
      cost: [900, 8500],
      resolutions: [
        "Trap of the floor drain above was cracked. Replaced it, ceiling to be painted when it is dry.",
        "Grouting in the shower above renewed with epoxy. Watched for three days: no new water.",
      ],
      photo: "damp-ceiling",
    },
    {
      titles: ["Low water pressure in the shower", "Hardly any water in the morning"],
      descriptions: [
        "Between 7 and 8 the shower only trickles, and upstairs neighbours say the same.",
        "The pressure in both bathrooms dropped after the tank was cleaned last week.",
      ],
      locations: ["Master bathroom", "Both bathrooms"],
      priority: 2,
      cost: [200, 1400],
      resolutions: [
        "Filter before the pressure pump was full of sand. Cleaned, pressure back to 2.2 bar.",
        "Shower head and aerators were full of lime. Descaled all of them.",
      ],
    },
    {
      titles: [
        "Kitchen sink is blocked",
        "Water comes back up in the sink",
        "Bathroom drain stinks and is slow",
      ],
      descriptions: [
        "The sink fills up and goes down only after an hour. We tried hot water and baking soda.",
        "When the neighbours run their machine, dirty water comes up through our floor drain.",
      ],
      locations: ["Kitchen", "Utility balcony", "Common bathroom"],
      priority: 2,
      cost: [250, 1600],
      resolutions: [
        "Cleared grease from the waste line with the spring machine, flushed hot for ten minutes.",
        "A cloth was stuck in the stack at the first floor. Removed, drains run free.",
      ],
    },
    {
      titles: ["Flush does not stop running", "Toilet tank leaks on the floor"],
      descriptions: [
        "Water keeps running into the bowl after flushing. The tank never fills, we close the angle valve in between.",
        "There is always a puddle behind the toilet, clean water, from the tank I believe.",
      ],
      locations: ["Common bathroom", "Master bathroom", "Guest toilet"],
      priority: 2,
      cost: [280, 1500],
      resolutions: [
        "Flush valve washer and float replaced. No more running.",
        "Bolts of the tank were rusted, rubber gone. New fixing set.",
      ],
    },
    {
      titles: ["Burst pipe in the kitchen", "Water is pouring from the shaft"],
      descriptions: [
        "A pipe under the sink has burst, water is all over the kitchen and runs into the hall! I closed the valve at the entrance but it does not hold.",
        "Water is pouring out of the plumbing shaft on our floor towards the lift. Somebody must close the riser now.",
      ],
      locations: ["Kitchen", "Plumbing shaft, 4th floor"],
      priority: 4,
      cost: [800, 6800],
      resolutions: [
        "Riser closed within ten minutes, burst CPVC elbow replaced, pressure test for an hour. Housekeeping dried the hall.",
        "Union on the riser had come apart. New union, clamps on the whole floor checked.",
      ],
      photo: "tap",
    },
    {
      titles: ["Water smells of rust", "Tap water is brown"],
      descriptions: [
        "Since yesterday the water from all taps is yellowish and smells. We use bottled water even for the rice.",
        "First litre each morning is brown, then it gets better.",
      ],
      locations: ["All taps", "Kitchen"],
      priority: 3,
      cost: [600, 3200],
      resolutions: [
        "Overhead tank of this wing drained, cleaned and chlorinated. Sample is clear.",
        "Old GI nipple before the flat's valve had rusted. Replaced by brass.",
      ],
    },
    {
      titles: ["Geyser leaks from below", "Hot water tap runs cold"],
      descriptions: [
        "Water drips from the geyser's inlet onto the switch below. We switched it off.",
        "There is no hot water in the kitchen though the geyser's light goes off as always.",
      ],
      locations: ["Master bathroom", "Kitchen"],
      priority: 3,
      cost: [350, 1900],
      resolutions: [
        "Both connection hoses renewed, safety valve replaced.",
        "Mixer cartridge let cold water into the hot line. New cartridge.",
      ],
    },
    {
      titles: ["Swimming pool shower broken", "Tap missing in the garden"],
      descriptions: [
        "The shower beside the pool has no head any more and sprays over the path.",
        "The garden tap near the club house was broken off, a stick holds it closed.",
      ],
      locations: ["Swimming pool", "Club house garden"],
      priority: 1,
      cost: [300, 1300],
      resolutions: [
        "New vandal-proof shower head fitted.",
        "Brass tap with lock installed, key with the gardener.",
      ],
    },
    {
      titles: ["Please check the water meter", "Leak somewhere: the meter never stops"],
      descriptions: [
        "With all taps closed the small wheel of the meter still turns. Something must be leaking.",
        "Our water bill is three times that of our neighbours. There are only two of us.",
      ],
      locations: ["Water meter", "Shaft"],
      priority: 2,
      cost: [200, 2600],
      resolutions: [
        "Flush tank in the guest toilet leaked silently into the bowl. Repaired, the meter stands still.",
        "Meter had been read wrongly; the accountant was informed.",
      ],
    },
    {
      titles: ["Washing machine inlet leaks", "Hose of the purifier drips"],
      descriptions: [
        "Where the machine's hose meets the wall there is always a drop, and the cupboard below swells.",
        "Since the purifier was installed the angle valve under the sink drips.",
      ],
      locations: ["Utility balcony", "Kitchen"],
      priority: 2,
      cost: [120, 700],
      resolutions: [
        "New washer and thread tape, valve tightened. Dry.",
        "Angle valve replaced, brass instead of plastic.",
      ],
    },
    {
      titles: ["Rain water stands on the terrace", "Balcony drain blocked"],
      descriptions: [
        "After each rain the terrace is a lake for two days and mosquitoes breed in it.",
        "The balcony does not drain, water stood up to the door sill last night.",
      ],
      locations: ["Terrace", "Balcony"],
      priority: 2,
      cost: [250, 2200],
      resolutions: [
        "Leaves in the rain water pipe removed, grating fitted so that it stays free.",
        "Drain cleared with the rod, slope is fine.",
      ],
    },
    {
      titles: ["Sewage smell on the ground floor", "Manhole cover is loose"],
      descriptions: [
        "Near the visitors' parking it smells of sewage, mostly in the evening.",
        "A manhole cover rocks when a car goes over it. Somebody will fall in.",
      ],
      locations: ["Visitors' parking", "Drive way"],
      priority: 3,
      cost: [500, 3600],
      resolutions: [
        "Chamber was full; the tanker emptied it and the line was rinsed.",
        "New cover with frame set in concrete.",
      ],
    },
  ],
  internal: [
    "Shaft key is with security, sign for it.",
    "Third leak in this stack this year. The risers on the east side should go on next year's budget.",
    "Resident upstairs is away until Sunday, key with the neighbour.",
    "Parts taken from store: 2 elbows 20 mm, 1 union, solvent.",
  ],
};
