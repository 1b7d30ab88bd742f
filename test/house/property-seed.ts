/**
 * Property tests try other inputs every time. Where a run must be like the one before, the seed is named: then
 * what fails was broken by the change at hand.
 */
const seed = process.env.TALLYBOOK_PROPERTY_SEED;
if (seed) (await import("fast-check")).default.configureGlobal({ seed: Number(seed) });
