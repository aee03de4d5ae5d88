/** As many mails as the provider takes in one call. With more than this at once, they go out in batches. */
export const BATCH_SIZE = 100;
