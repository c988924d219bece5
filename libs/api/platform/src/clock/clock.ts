/** A calendar date as 'YYYY-MM-DD', read in the office's own time zone. */
export type LocalDate = string;

const zone = 'Asia/Ho_Chi_Minh';
const dateFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The only source of time. Injected, so that a test or the demo can stand on a chosen day. */
export abstract class Clock {
  /** The instant now. */
  abstract now(): Date;

  /** Today's date in Asia/Ho_Chi_Minh: at 18:00 UTC it is already tomorrow in the office. */
  today(): LocalDate {
    return dateFormat.format(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Starts at the given instant and runs on from there, or stands still. Never used in production. */
export class ShiftedClock extends Clock {
  private readonly shift: number;

  constructor(
    private readonly start: Date,
    private readonly frozen = false,
  ) {
    super();
    this.shift = start.getTime() - Date.now();
  }

  now(): Date {
    return this.frozen ? new Date(this.start) : new Date(Date.now() + this.shift);
  }
}
