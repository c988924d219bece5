const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today in the office's time zone, «YYYY-MM-DD»: until seven in the morning UTC is still a day behind. */
export const today = (): string => day.format(new Date());
