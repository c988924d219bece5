/** States in which a nomination still waits for something. */
export const openStates = `('draft','unit-council','submitted','appraising','returned','awaiting-council','in-session','passed','in-decision')`;

/** States that no longer stand in the way of a new nomination for the same award and year. */
export const endedWithoutAward = `('withdrawn','refused','not-passed')`;
