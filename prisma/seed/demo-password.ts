/** Everybody's in the demo estate, and of no use anywhere else: live estates refuse the seed. */
export const DEMO_PASSWORD = "khaki-demo-2026";
