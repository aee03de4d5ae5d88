/** What inputs, selects and text areas share: app/styles/fields.css. */
export const controlClass = "control";
